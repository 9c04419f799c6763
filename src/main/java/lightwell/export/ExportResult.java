package lightwell.export;

import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;

/** What an output wrote. Outputs have records of their own, with what else is known. */
public interface ExportResult {

    /** The id of the output. */
    String exporter();

    /** The file or the folder that was asked for. */
    Path target();

    /** What was written, in this order; nothing when it was skipped. */
    List<Path> files();

    /** The size of all that was written, and of what was skipped; for people. */
    long bytes();

    /** True when the target existed and was left alone, as asked. */
    boolean skipped();

    /** What one wants to know at once, in one line; may be empty. */
    Message summary();

    /** What fired, each in one sentence. */
    List<Message> rules();

    /** What was left out or is odd, each in one sentence. */
    List<Message> warnings();

    /** Where the files lie. */
    default Path folder() {
        return target().toAbsolutePath().getParent();
    }
}
