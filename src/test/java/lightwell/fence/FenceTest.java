package lightwell.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lightwell.Waiting;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import lightwell.sample.MadePhoto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults planted in the decoder cost one picture: the next one is decoded, by a new helper. {@code FenceProof} has more of them. */
class FenceTest {

    private static final int PIXELS = 1 << 20;
    private static final int IDLE_MILLISECONDS = 300;

    @TempDir
    static Path folder;

    private static Fence fence;
    private static byte[] photo;
    private static int item;

    @BeforeAll
    static void plant() throws IOException, InterruptedException {
        fence = new Fence(Plants.helper(folder), IDLE_MILLISECONDS);
        photo = Files.readAllBytes(MadePhoto.STRAIGHT.file());
        item = Normaliser.normalise(ByteBuffer.wrap(photo)).graph().primary().id();
    }

    @AfterAll
    static void end() {
        fence.end();
    }

    private static ByteBuffer bytes(byte[] file) throws IOException {
        return Normaliser.normalise(ByteBuffer.wrap(file)).bytes().rewind();
    }

    private static FencedFile open(byte[] file) throws IOException {
        FencedFile.Opened opened = fence.open(bytes(file));
        assertEquals(FencedFile.Refusal.NONE, opened.result().refusal(), opened.result().answer().text());
        return opened.file();
    }

    private static Optional<Raster> decode(FencedFile file) throws FenceException {
        return file.decode(item, true, true, PIXELS).raster();
    }

    @ParameterizedTest
    @CsvSource({"crash, fence.crashed", "memory, fence.too-much-memory", "file, fence.forbidden", "socket, fence.forbidden",
        "limit, fence.forbidden", "code, fence.forbidden", "answer, fence.no-sense"})
    void aFaultCostsOnePicture(String fault, String sentence) throws IOException {
        FencedFile sound = open(photo);
        FencedFile planted = open(Plants.with(photo, fault));
        FenceException told = assertThrows(FenceException.class, () -> decode(planted));
        assertEquals(sentence, told.told().code());
        try (Raster raster = decode(sound).orElseThrow()) {
            assertEquals(3, raster.channels());
        }
    }

    @Test
    void theFenceStandsAndTheHelperEndsWhenIdle() throws Exception {
        assertTrue(fence.state().stands(), () -> fence.state().toString());
        assertTrue(fence.state().layers().containsAll(List.of(Layer.PROCESS, Layer.LIMITS, Layer.SECCOMP)),
                () -> fence.state().toString());
        decode(open(photo)).orElseThrow().close();
        assertTrue(fence.helpers() > 0);
        Waiting.until(Duration.ofSeconds(20), () -> fence.helpers() == 0, () -> fence.helpers() + " helpers");
        decode(open(photo)).orElseThrow().close(); // by a new one
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertEquals(FencedFile.Refusal.NO_ITEM, open(photo).decode(12345, true, true, PIXELS).refusal());
        assertEquals(FencedFile.Refusal.REFUSED, fence.open(ByteBuffer.allocateDirect(100)).result().refusal());
    }
}
