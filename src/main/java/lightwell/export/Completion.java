package lightwell.export;

import java.io.IOException;
import java.nio.file.Path;

/** Follows the files of an output that may be interrupted and repeated. Called on the writing threads. */
public interface Completion {

    /** Follows nothing. */
    Completion NONE = new Completion() {};

    /** What to do with a file that exists: one that an interrupted run of the same output completed need not be written again. */
    default Existing existing(Path file, Existing asked) {
        return asked;
    }

    /**
     * A file is complete and will get its name next.
     *
     * @param target   the name
     * @param complete the file under its temporary name, which is renamed and not copied
     * @throws IOException one sentence; the file does not appear
     */
    default void completing(Path target, Path complete) throws IOException {}
}
