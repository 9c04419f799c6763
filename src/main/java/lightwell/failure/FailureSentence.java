package lightwell.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Words a failure for people, for the window and the command line alike: a sentence, never Java's own message. Stateless. */
public final class FailureSentence {

    private FailureSentence() {}

    /**
     * One sentence for people; empty for an unforeseen failure, which only the log can explain. Wrapping exceptions are removed. Messages
     * of other libraries and of Java are not for people; failures of files are described by the file's name and the system's reason.
     */
    public static Optional<String> of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof Told || isSentence(cause)) {
            return Optional.of(oneLine(cause.getMessage()));
        }
        if (cause instanceof FileSystemException file) {
            return Optional.of(ofFile(file));
        }
        return cause instanceof OutOfMemoryError
                ? Optional.of("There is not enough memory; close other programs, or take a smaller picture.") : Optional.empty();
    }

    /** True if a message is one of ours. A plain IOException may be, too: Java's own messages have no full stop. */
    private static boolean isSentence(Throwable failure) {
        return failure.getClass() == IOException.class && oneLine(failure.getMessage()).endsWith(".");
    }

    /** The exception inside the wrappers of JavaFX, streams or other threads; itself if there is none. */
    public static Throwable unwrapped(Throwable failure) {
        boolean wrapped = failure.getClass() == RuntimeException.class || failure instanceof UncheckedIOException
                || failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }

    /** A message without line breaks; "null" for none. */
    public static String oneLine(String text) {
        return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String ofFile(FileSystemException failure) {
        String reason = failure instanceof NoSuchFileException ? "there is no such file or folder"
                : failure instanceof AccessDeniedException ? "access is denied"
                        : failure instanceof FileAlreadyExistsException ? "it exists, and is no folder"
                                : failure.getReason() == null ? "the system refuses it" : oneLine(failure.getReason());
        return failure.getFile() + " cannot be used: " + reason + ".";
    }
}
