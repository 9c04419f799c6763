package lightwell.export;

/** The options of an output without any. */
public record NoOptions() {

    public static final NoOptions NONE = new NoOptions();
}
