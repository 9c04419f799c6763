package lightwell.heif;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HevcSequenceTest {

    /**
     * The conformance window is in samples of chroma (ITU-T H.265, table 6-1): 2 x 2 pixels in 4:2:0, 2 x 1 in 4:2:2, one in 4:4:4 and in
     * grey.
     */
    @ParameterizedTest
    @CsvSource({"0, 797, 598", "1, 794, 596", "2, 794, 598", "3, 797, 598"})
    void theWindowIsInSamplesOfChroma(int chroma, int width, int height) throws HeifException {
        HevcSequence sequence = HevcSequence.ofUnit(ByteBuffer.wrap(HevcUnits.sequence(chroma, 800, 600, 3, 2))).orElseThrow();
        assertEquals(new HevcSequence(800, 600, width, height), sequence);
    }

    @Test
    void asManyParameterSetsAndUnitsAsTheStandardAllows() {
        byte[] set = HevcUnits.withLength(HevcUnits.sequence(64, 64));
        byte[] slice = HevcUnits.withLength(new byte[] {38, 1, 2, 3});
        assertDoesNotThrow(() -> check(repeated(set, 16)));
        assertRefused(repeated(set, 17));
        assertDoesNotThrow(() -> check(repeated(slice, 4096)));
        assertRefused(repeated(slice, 4097));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(repeated(slice, 4090));
        both.writeBytes(repeated(set, 7));
        assertRefused(both.toByteArray());
    }

    private static void check(byte[] stream) throws HeifException {
        HeifComposer heif = Graphs.composer();
        heif.primary(heif.item("hvc1", stream).properties(Graphs.config(), new Property.Ispe(64, 64)));
        Graphs.normalise(heif);
    }

    private static void assertRefused(byte[] stream) {
        String sentence = assertThrows(HeifException.class, () -> check(stream)).getMessage();
        assertTrue(sentence.contains("is coded in too many pieces"), sentence);
    }

    private static byte[] repeated(byte[] unit, int times) {
        ByteBuffer out = ByteBuffer.allocate(unit.length * times);
        for (int i = 0; i < times; i++) {
            out.put(unit);
        }
        return out.array();
    }
}
