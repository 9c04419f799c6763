package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import lightwell.heif.Graphs;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the answer is a result or one sentence, and soon. */
class HostileFilesTest {

    private static final int MUTATIONS = 3000;

    @Test
    void everyTruncationIsRefusedOrWarnedOf() {
        byte[] file = Graphs.phone().toBytes();
        int refused = 0;
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                NormalisedHeif result = normalise(cut);
                assertFalse(result.warnings().isEmpty(), "no word about the cut at " + length);
            } catch (HeifException sentence) {
                refused++;
            }
        }
        System.out.println("Truncated at each of " + file.length + " bytes: " + refused + " refused, the rest opened with a warning.");
        assertTrue(refused > file.length / 2);
    }

    @Test
    void randomMutationsNeverBreakTheReader() {
        byte[] file = Graphs.phone().toBytes();
        int[] outcomes = new int[2];
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int seed = 0; seed < MUTATIONS; seed++) {
                outcomes[opens(mutate(file, new Random(seed))) ? 1 : 0]++;
            }
        });
        System.out.println(MUTATIONS + " mutations: " + outcomes[0] + " refused, " + outcomes[1] + " opened.");
        assertNotEquals(0, outcomes[0]);
        assertNotEquals(0, outcomes[1]);
    }

    @Test
    void hugeCountsCostNothing() {
        byte[] file = Graphs.phone().toBytes();
        for (String box : new String[] {"iinf", "iloc", "ipma", "iref", "grpl", "ipco", "infe", "altr", "hvcC", "pixi", "auxC"}) {
            for (int skip = 4; skip < 16; skip++) {
                byte[] bad = file.clone();
                int at = Graphs.indexOf(bad, box) + skip;
                Arrays.fill(bad, at, at + 4, (byte) 0xff);
                assertTimeout(Duration.ofSeconds(2), () -> opens(bad));
            }
        }
    }

    private static byte[] mutate(byte[] file, Random random) {
        byte[] bad = random.nextInt(8) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bad.length > 0; i++) {
            int at = random.nextInt(bad.length);
            bad[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (bad[at] ^ 1 << random.nextInt(8));
        }
        return bad;
    }

    private static boolean opens(byte[] file) {
        try {
            normalise(file);
            return true;
        } catch (HeifException refusal) {
            assertTrue(refusal.getMessage().endsWith(".") && refusal.getMessage().lines().count() == 1, refusal.getMessage());
            return false;
        }
    }

    private static NormalisedHeif normalise(byte[] file) throws HeifException {
        NormalisedHeif result = Normaliser.normalise(ByteBuffer.wrap(file));
        HeifFile rebuilt = HeifFile.parse(result.bytes());
        assertEquals(result.graph().primary().id(), rebuilt.primary().id());
        for (int id : result.decodable()) {
            assertEquals(Graphs.bytes(result.graph().data(result.graph().items().get(id))).length,
                    Graphs.bytes(rebuilt.data(rebuilt.items().get(id))).length);
            result.graph().items().get(id).uprightSize();
        }
        return result;
    }
}
