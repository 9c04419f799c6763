package lightwell.photo;

import java.util.function.Consumer;

/** The most that is made of one file. Real photos stay well below; a crafted file stops here. */
public final class Limits {

    /** Pictures, the base among them: each can be decoded, shown and written as a file. A portrait of a newest iPhone has some twenty. */
    public static final int MAX_LAYERS = 64;

    private Limits() {}

    /** One sentence when there are pictures beyond them. @param more how many */
    public static void warn(int more, Consumer<String> warnings) {
        if (more > 0) {
            warnings.accept("The file has " + (MAX_LAYERS + more) + " pictures; " + more + " of them are left out, for at most "
                    + MAX_LAYERS + " are read.");
        }
    }
}
