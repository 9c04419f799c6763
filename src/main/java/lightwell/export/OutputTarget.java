package lightwell.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lightwell.message.Message;

/**
 * Where an output goes, and what is asked of that place before the work for it begins.
 *
 * @param path     a file, or the folder of an output of several files
 * @param existing what to do about a file that has the name
 * @param inputs   what this run reads: never written over, also not by another name of it (symbolic and hard links)
 */
public record OutputTarget(Path path, Existing existing, List<Path> inputs) {

    public OutputTarget {
        inputs = List.copyOf(inputs);
    }

    public static OutputTarget of(Path path, Existing existing, Path... inputs) {
        return new OutputTarget(path, existing, List.of(inputs));
    }

    /** The same in a run that reads this file, too. */
    public OutputTarget reading(Path input) {
        return inputs.contains(input) ? this
                : new OutputTarget(path, existing, Stream.concat(inputs.stream(), Stream.of(input)).toList());
    }

    /** The same for another file, such as one in the folder. */
    public OutputTarget at(Path file) {
        return new OutputTarget(file, existing, inputs);
    }

    /**
     * The size of the file that is in the way and is left alone: it was there, or another process was faster.
     *
     * @throws TargetExistsException the refusal, unless files that exist are to be skipped
     * @throws IOException when it is gone again
     */
    public long skipped(TargetExistsException refusal) throws IOException {
        if (existing != Existing.SKIP) {
            throw refusal;
        }
        return Files.size(path);
    }

    /**
     * Refuses a target that cannot be written or must not be; a file that exists only where it is neither replaced nor skipped. Its folder
     * need not exist yet. Asks the disk.
     *
     * @throws TargetExistsException one sentence
     * @throws ExportException one sentence: is an input, is a folder, is a device or the like, has too long a name, is a link that leads
     *                         nowhere
     */
    public void check() throws ExportException {
        refuse(existing != Existing.REFUSE);
    }

    /** @param mayExist whether a file that has the name is no refusal */
    void refuse(boolean mayExist) throws ExportException {
        for (Path input : Files.exists(path) ? inputs : List.<Path>of()) {
            if (same(path, input)) {
                throw new ExportException(inputs.size() == 1 ? Message.of("export.photo-itself-choose-another-name", path)
                        : Message.of("export.same-file-read-choose-another", path, input));
            }
        }
        Path file = resolve(path);
        if (Files.isDirectory(file)) {
            throw new ExportException(Message.of("export.folder-name-file", path));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ExportException(Message.of("export.not-plain-file-cannot-replaced", path));
        }
        if (Files.exists(file) && !mayExist) {
            throw new TargetExistsException(path);
        }
        checkName(path, file);
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
