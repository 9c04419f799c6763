package lightwell.export;

import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;

/** The result of an output. Outputs have their own records with further facts. */
public interface ExportResult {

    /** The id of the output. */
    String exporter();

    /** The requested file or folder. */
    Path target();

    /** The written files, in order; empty if skipped. */
    List<Path> files();

    /** The size of everything that was written, and of what was skipped; for people. */
    long bytes();

    /** True if the target existed and was left alone, as requested. */
    boolean skipped();

    /** The most important facts in one line; may be empty. */
    Message summary();

    /** The applied rules, one sentence each. */
    List<Message> rules();

    /** Omissions and oddities, one sentence each. */
    List<Message> warnings();

    /** The folder of the files. */
    default Path folder() {
        return target().toAbsolutePath().getParent();
    }
}
