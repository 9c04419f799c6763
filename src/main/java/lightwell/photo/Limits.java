package lightwell.photo;

/** The most that is made of one file. Real photos stay well below; a crafted file stops here. */
final class Limits {

    /** Pictures, the base among them: each can be decoded, shown and written as a file. A portrait of a newest iPhone has some twenty. */
    static final int MAX_LAYERS = 100;

    private Limits() { }
}
