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

/** What is told of a failure, by the window and by the command line alike: a sentence, never Java's own message. Stateless. */
public final class FailureSentence {

    private FailureSentence() {}

    /**
     * One sentence for people; empty for what nobody foresaw, of which only the log can say more. What wrapped the failure is taken off.
     * Messages of other libraries and of Java are not for people; those of a file are told by its name and the system's reason.
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

    /** A plain exception of input or output may be ours, too: Java's own words for it have no full stop. */
    private static boolean isSentence(Throwable failure) {
        return failure.getClass() == IOException.class && oneLine(failure.getMessage()).endsWith(".");
    }

    /** What JavaFX, a stream or another thread wrapped; itself when it is not wrapped. */
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
