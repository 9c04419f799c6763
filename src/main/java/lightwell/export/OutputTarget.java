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
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.failure.FullDisk;
import lightwell.message.Message;

/**
 * The target of an output, and the checks before the work for it begins.
 *
 * @param path     a file, or the folder of an output of several files
 * @param existing what to do with an existing file
 * @param inputs   files that this run reads, which must not be overwritten under any name (symbolic and hard links)
 * @param files    follows the files
 * @param stamp    what the file is made of ({@link Stamp}), for outputs whose files can say so
 */
public record OutputTarget(Path path, Existing existing, List<Path> inputs, Completion files, Optional<String> stamp) {

    public OutputTarget {
        inputs = List.copyOf(inputs);
    }

    public OutputTarget(Path path, Existing existing, List<Path> inputs) {
        this(path, existing, inputs, Completion.NONE, Optional.empty());
    }

    public static OutputTarget of(Path path, Existing existing, Path... inputs) {
        return new OutputTarget(path, existing, List.of(inputs));
    }

    /** A copy for a run that also reads this file. */
    public OutputTarget reading(Path input) {
        return inputs.contains(input) ? this
                : new OutputTarget(path, existing, Stream.concat(inputs.stream(), Stream.of(input)).toList(), files, stamp);
    }

    /** A copy whose files are followed. */
    public OutputTarget followed(Completion by) {
        return new OutputTarget(path, by.existing(path, existing), inputs, by, stamp);
    }

    /** A copy for another file, such as one in the folder. */
    public OutputTarget at(Path file) {
        return new OutputTarget(file, files.existing(file, existing), inputs, files, stamp);
    }

    /** A copy whose file says what it is made of. */
    public OutputTarget stamped(String by) {
        return new OutputTarget(path, existing, inputs, files, Optional.of(by));
    }

    /** A copy that does this with an existing file. */
    public OutputTarget with(Existing choice) {
        return new OutputTarget(path, choice, inputs, files, stamp);
    }

    /**
     * The size of an existing file that is left alone: it existed before, or another process was faster.
     *
     * @throws TargetExistsException the refusal, unless existing files are to be skipped
     * @throws IOException if it has disappeared
     */
    public long skipped(TargetExistsException refusal) throws IOException {
        if (existing != Existing.SKIP) {
            throw refusal;
        }
        return Files.size(path);
    }

    /**
     * Refuses a target that cannot or must not be written; an existing file is refused unless it is to be replaced or skipped. Its folder
     * need not exist yet. Accesses the disk.
     *
     * @throws TargetExistsException one sentence
     * @throws ExportException one sentence: it is an input, a folder, a device or the like, its name is too long, or it is a broken link
     */
    public void check() throws ExportException {
        refuse(existing != Existing.REFUSE);
    }

    /** @param mayExist whether an existing file is allowed */
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

    /** Follows a symbolic link, so that the link itself is kept. */
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
            return false; // it has disappeared
        } catch (IOException e) {
            throw new ExportException(Message.of("export.cannot-compared", target, input, reason(e)), e);
        }
    }

    /** Only the file system knows the longest name that it accepts: this asks it in the folder, or in the nearest existing one above. */
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
            return; // it does not exist, or the folder gives the reason why nothing can be written there
        } catch (IOException e) {
            throw new ExportException(Message.of("export.cannot-written-choose-another-name", target, reason(e)), e);
        }
    }

    /** The reason of the disk, for the middle of a sentence. */
    static Message reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of("export.permission-denied");
        }
        String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        if (reason == null) {
            return Message.verbatim(e.getClass().getSimpleName());
        }
        return FullDisk.isReason(reason) ? FullDisk.words() : Message.verbatim(reason.toLowerCase(Locale.ROOT));
    }
}
