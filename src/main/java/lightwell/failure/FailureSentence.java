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
import lightwell.message.Message;

/** Words a failure for people, for the window and the command line alike: a sentence, never Java's own message. Stateless. */
public final class FailureSentence {

    private FailureSentence() {}

    /**
     * One sentence for people; empty for an unforeseen failure, which only the log can explain. Wrapping exceptions are removed. Messages
     * of other libraries and of Java are not for people; failures of files are described by the file's name and the system's reason.
     */
    public static Optional<String> of(Throwable failure) {
        return message(unwrapped(failure)).map(message -> oneLine(message.toString()));
    }

    private static Optional<Message> message(Throwable cause) {
        if (cause instanceof Told || isSentence(cause)) {
            return Optional.of(told(cause));
        }
        if (cause instanceof FileSystemException file) {
            return Optional.of(ofFile(file));
        }
        return cause instanceof OutOfMemoryError ? Optional.of(Message.of("failure.no-memory")) : Optional.empty();
    }

    /** The message of a failure of any kind, for the middle of another sentence. */
    public static Message told(Throwable failure) {
        return failure instanceof Told told ? told.told() : Message.verbatim(String.valueOf(failure.getMessage()));
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

    private static Message ofFile(FileSystemException failure) {
        Message reason = failure instanceof NoSuchFileException ? Message.of("failure.no-such-file")
                : failure instanceof AccessDeniedException ? Message.of("failure.access-denied")
                        : failure instanceof FileAlreadyExistsException ? Message.of("failure.no-folder")
                                : failure.getReason() == null ? Message.of("failure.system-refuses")
                                        : Message.verbatim(oneLine(failure.getReason()));
        return Message.of("failure.file-unusable", failure.getFile(), reason);
    }
}
