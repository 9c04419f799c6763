package lightwell.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import lightwell.message.Message;

/** What is asked of the name of every output, before the work for it begins. */
public final class OutputTarget {

    private OutputTarget() {}

    /**
     * Refuses a target that cannot be written or must not be. Its folder need not exist yet. Asks the disk.
     *
     * @param replace whether a file that has the name may be replaced
     * @param inputs  what this run reads: never written over, also not by another name of it (symbolic and hard links)
     * @throws TargetExistsException one sentence
     * @throws ExportException one sentence: is an input, is a folder, is a device or the like, has too long a name, is a link that leads
     *                         nowhere
     */
    public static void check(Path target, boolean replace, Collection<Path> inputs) throws ExportException {
        for (Path input : Files.exists(target) ? inputs : List.<Path>of()) {
            if (same(target, input)) {
                throw new ExportException(inputs.size() == 1 ? Message.of("export.photo-itself-choose-another-name", target)
                        : Message.of("export.same-file-read-choose-another", target, input));
            }
        }
        Path file = resolve(target);
        if (Files.isDirectory(file)) {
            throw new ExportException(Message.of("export.folder-name-file", target));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ExportException(Message.of("export.not-plain-file-cannot-replaced", target));
        }
        if (Files.exists(file) && !replace) {
            throw new TargetExistsException(target);
        }
        checkName(target, file);
    }

    /** What a symbolic link points to, so that the link stays one. */
    static Path resolve(Path target) throws ExportException {
        if (!Files.isSymbolicLink(target)) {
            return target;
        }
        try {
            return Files.exists(target) ? target.toRealPath() : target.resolveSibling(Files.readSymbolicLink(target));
        } catch (IOException e) {
            throw new ExportException(Message.of("export.link-leads-nowhere", target, reason(e)), e);
        }
    }

    private static boolean same(Path target, Path input) throws ExportException {
        try {
            return Files.exists(input) && Files.isSameFile(target, input);
        } catch (NoSuchFileException e) {
            return false; // gone meanwhile
        } catch (IOException e) {
            throw new ExportException(Message.of("export.cannot-compared", target, input, reason(e)), e);
        }
    }

    /** Only the file system knows how long a name it takes: it is asked in the folder, or in the nearest above it that exists. */
    private static void checkName(Path target, Path file) throws ExportException {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || file.getFileName() == null) {
            return;
        }
        try {
            Files.readAttributes(folder.resolve(file.getFileName()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return; // it is free, or the folder says why nothing can be written there
        } catch (IOException e) {
            throw new ExportException(Message.of("export.cannot-written-choose-another-name", target, reason(e)), e);
        }
    }

    /** Why the disk refuses, for the middle of a sentence. */
    static Message reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of("export.permission-denied");
        }
        String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        if (reason == null) {
            return Message.verbatim(e.getClass().getSimpleName());
        }
        return reason.contains("No space left") ? Message.of("export.disk-full") : Message.verbatim(reason.toLowerCase(Locale.ROOT));
    }
}
