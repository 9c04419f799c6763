package lightwell.export;

/** The options of an output that has none. */
public record NoOptions() {

    public static final NoOptions NONE = new NoOptions();
}
