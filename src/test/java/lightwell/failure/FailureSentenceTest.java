package lightwell.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

    private static final ToldException OURS = new ToldException(Message.verbatim("The box 'meta' is cut short."), null);

    @Test
    void oursAreToldAsTheyAreWhateverWrapsThem() {
        for (Throwable failure : List.of(OURS, new CompletionException(OURS), new UncheckedIOException(OURS),
                new RuntimeException(new CompletionException(OURS)))) {
            assertEquals(Optional.of("The box 'meta' is cut short."), FailureSentence.of(failure));
        }
        assertEquals(Optional.of("One line."), FailureSentence.of(new ToldException(Message.verbatim("One\n  line."), null)));
    }

    @Test
    void theMessagesOfJavaAndOfItsLibrariesAreNotForPeople() {
        for (Throwable failure : List.of(new IllegalStateException("The raster is closed."), new IOException("Stream closed"),
                new NullPointerException(), new IndexOutOfBoundsException("Index 7 out of bounds for length 3"),
                new UnsatisfiedLinkError("libheif.so.1"), new RuntimeException("odd"))) {
            assertEquals(Optional.empty(), FailureSentence.of(failure), failure.toString());
        }
    }

    @Test
    void ofAFileItsNameAndTheSystemsReasonAreTold() {
        assertEquals(Optional.of("/p/a.heic cannot be used: there is no such file or folder."),
                FailureSentence.of(new NoSuchFileException("/p/a.heic")));
        assertEquals(Optional.of("/p cannot be used: access is denied."), FailureSentence.of(new AccessDeniedException("/p")));
        assertEquals(Optional.of("/p cannot be used: No space left on device."),
                FailureSentence.of(new UncheckedIOException(new FileSystemException("/p", null, "No space left on device"))));
    }

    @Test
    void memoryIsToldAsWhatCanBeDone() {
        assertTrue(FailureSentence.of(new OutOfMemoryError("Java heap space")).orElseThrow().startsWith("There is not enough memory;"));
    }

    @Test
    void whatIsNotWrappedIsItself() {
        IllegalStateException own = new IllegalStateException("odd", OURS);
        assertSame(own, FailureSentence.unwrapped(own));
    }
}
