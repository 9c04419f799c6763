package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.cli.print.ProgressLine;
import lightwell.export.ExportResult;
import lightwell.export.OutputTarget;
import lightwell.photo.Photo;

/** What a batch writes of each photo. Thread-safe. */
interface PhotoWriter {

    /** Whether the target is a folder for several files, of which each is told as it is written. */
    boolean isFolder();

    /** The target with the stamp that its file gets, and with leave to replace a file that has another one. Reads the photo. */
    default OutputTarget stamped(Path source, OutputTarget target) throws IOException {
        return target;
    }

    /** Whether the target exists as it would be written. */
    default boolean unchanged(OutputTarget target) {
        return false;
    }

    /** Blocks until it is written, as {@link lightwell.export.Exporter#write}. */
    ExportResult write(Photo photo, OutputTarget target, ProgressLine progress) throws IOException;
}
