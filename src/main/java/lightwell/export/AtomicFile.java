package lightwell.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that appears under its name only when it is whole. Until then it has a hidden name beside it, which goes away on
 * {@link #close}, on an orderly end of the process, and never shadows an existing file.
 */
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final boolean replace;
    private boolean done;

    private AtomicFile(Path target, Path temporary, boolean replace) {
        this.target = target;
        this.temporary = temporary;
        this.replace = replace;
    }

    /**
     * Makes the temporary file, empty.
     *
     * @param replace whether a file that has the name may be replaced
     * @throws ExportException one sentence: exists, is a folder, no such folder, not writable, full
     */
    public static AtomicFile create(Path target, boolean replace) throws ExportException {
        Path file = resolve(target);
        if (Files.isDirectory(file)) {
            throw new ExportException(target + " is a folder; name a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ExportException(target + " is not a plain file, so it cannot be replaced by one.");
        }
        if (Files.exists(file) && !replace) {
            throw exists(target);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ExportException("There is no folder " + folder + " to write " + file.getFileName() + " into.");
        }
        Path temporary = folder.resolve(".lightwell-" + UUID.randomUUID() + ".part");
        TemporaryFiles.add(temporary);
        try {
            Files.createFile(temporary);
        } catch (IOException e) {
            TemporaryFiles.remove(temporary);
            throw new ExportException("Nothing can be written into " + folder + ": " + reason(e) + ".", e);
        }
        return new AtomicFile(file, temporary, replace);
    }

    /** Where to write. */
    public Path temporary() {
        return temporary;
    }

    /** The name it will have: the target, or what a link there points to. */
    public Path target() {
        return target;
    }

    /**
     * Gives the finished file its name.
     *
     * @throws ExportException one sentence; when another file took the name meanwhile and may not be replaced, that one stays
     */
    public void commit() throws ExportException {
        try {
            if (replace) {
                move(StandardCopyOption.REPLACE_EXISTING);
            } else {
                appear();
            }
            done = true;
            TemporaryFiles.remove(temporary);
        } catch (FileAlreadyExistsException e) {
            throw exists(target);
        } catch (IOException e) {
            throw new ExportException(target + " could not get its name: " + reason(e) + ".", e);
        }
    }

    /** Removes what is unfinished. */
    @Override
    public void close() {
        if (!done) {
            done = true;
            TemporaryFiles.delete(temporary);
        }
    }

    /** A rename would silently replace; a link refuses. */
    private void appear() throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            move();
            return;
        }
        Files.delete(temporary);
    }

    private void move(StandardCopyOption... options) throws IOException {
        if (options.length > 0) {
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                // as well as the file system can
            }
        }
        Files.move(temporary, target, options);
    }

    /** What a symbolic link points to, so that the link stays one. */
    private static Path resolve(Path target) throws ExportException {
        if (!Files.isSymbolicLink(target)) {
            return target;
        }
        try {
            return Files.exists(target) ? target.toRealPath() : target.resolveSibling(Files.readSymbolicLink(target));
        } catch (IOException e) {
            throw new ExportException(target + " is a link that leads nowhere: " + reason(e) + ".", e);
        }
    }

    private static ExportException exists(Path target) {
        return new ExportException(target + " exists already and is left as it is; choose another name, or allow overwriting.");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason.toLowerCase(Locale.ROOT);
    }
}
