package lightwell.metadata;

/** A piece of metadata cannot be used; the message is one plain sentence. Never leaves the metadata packages: it becomes a warning. */
public final class MalformedException extends Exception {

    public MalformedException(String sentence) {
        super(sentence);
    }
}
