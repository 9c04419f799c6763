package lightwell.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.files.PartFile;
import lightwell.message.Message;

/**
 * An output that gets its name only when it is complete, with errors as sentences. Until then it has a hidden name beside the target
 * ({@link PartFile}). Belongs to one thread.
 */
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final PartFile part;
    private final boolean replace;
    private final Completion files;

    private AtomicFile(Path target, PartFile part, boolean replace, Completion files) {
        this.target = target;
        this.part = part;
        this.replace = replace;
        this.files = files;
    }

    /**
     * Creates the temporary file, empty.
     *
     * @param target an existing file is replaced only if the target says so
     * @throws ExportException one sentence: as in {@link OutputTarget#check}, no such folder, not writable, disk full; {@link
     * TargetExistsException} also if an existing file is to be skipped
     */
    public static AtomicFile create(OutputTarget target) throws ExportException {
        boolean replace = target.existing() == Existing.OVERWRITE;
        target.refuse(replace);
        Path file = OutputTarget.resolve(target.path());
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ExportException(Message.of("export.no-folder-write-into", folder, file.getFileName()));
        }
        try {
            return new AtomicFile(file, PartFile.create(file), replace, target.files());
        } catch (IOException e) {
            throw new ExportException(Message.of("export.nothing-written-into", folder, OutputTarget.reason(e)), e);
        }
    }

    /** The path to write to. */
    public Path temporary() {
        return part.path();
    }

    /** The final path: the target, or the destination of a link. */
    public Path target() {
        return target;
    }

    /**
     * Forces the complete file to the disk and gives it its name.
     *
     * @throws TargetExistsException another file has taken the name and may not be replaced; that one stays
     * @throws ExportException one sentence
     */
    public void commit() throws ExportException {
        try {
            files.completing(target, part.path());
            if (replace) {
                part.replace();
            } else {
                part.appear();
            }
        } catch (ExportException e) {
            throw e; // of what follows the files, in a sentence
        } catch (FileAlreadyExistsException e) {
            throw new TargetExistsException(target);
        } catch (IOException e) {
            throw new ExportException(Message.of("export.could-not-get-name", target, OutputTarget.reason(e)), e);
        }
    }

    /** Removes the file if it is unfinished. */
    @Override
    public void close() {
        part.close();
    }
}
