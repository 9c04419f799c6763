package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import lightwell.heif.Graphs;
import lightwell.heif.HeifComposer;
import lightwell.heif.HeifException;
import lightwell.heif.Property;
import org.junit.jupiter.api.Test;

class Av1SequenceTest {

    /** Sequence header of a still picture: profile 0, still, reduced header, level 8, 16 bits for each size. */
    private static byte[] still(int width, int height) {
        long bits = 0b000_1_1_01000L << 40 | 0b1111_1111L << 32 | (width - 1L) << 16 | height - 1L;
        return unit(bits << 14, 8);
    }

    private static byte[] unit(long bits, int bytes) {
        return ByteBuffer.allocate(2 + bytes).put((byte) (1 << 3 | 2)).put((byte) bytes).putLong(bits).array();
    }

    @Test
    void readsTheSizeOfAStillPicture() throws HeifException {
        assertEquals(new Av1Sequence(400, 300), Av1Sequence.largest(ByteBuffer.wrap(still(400, 300))));
        assertEquals(new Av1Sequence(65536, 65536), Av1Sequence.largest(ByteBuffer.wrap(still(65536, 65536))));
    }

    /** Profile 0, no timing, no delays, two operating points, the first of level 8 with its tier. */
    @Test
    void readsTheSizeBehindOperatingPoints() throws HeifException {
        String bits = "000" + "0" + "0" + "0" + "0" + "00001"
                + "000000000000" + "01000" + "0" + "000000000000" + "00001" + "1000" + "0111" + "110001111" + "11000111";
        byte[] bytes = new byte[2 + (bits.length() + 7) / 8];
        bytes[0] = 1 << 3 | 2;
        bytes[1] = (byte) (bytes.length - 2);
        for (int i = 0; i < bits.length(); i++) {
            bytes[2 + i / 8] |= (byte) (bits.charAt(i) - '0' << 7 - i % 8);
        }
        assertEquals(new Av1Sequence(400, 200), Av1Sequence.largest(ByteBuffer.wrap(bytes)));
    }

    @Test
    void stopsWhereTheStreamIsCutShort() throws HeifException {
        assertEquals(new Av1Sequence(0, 0), Av1Sequence.largest(ByteBuffer.wrap(new byte[] {1 << 3 | 2, 100, 0})));
        assertEquals(new Av1Sequence(0, 0), Av1Sequence.largest(ByteBuffer.allocate(0)));
        assertThrows(HeifException.class, () -> Av1Sequence.largest(ByteBuffer.wrap(new byte[] {1 << 3, 0x18})));
    }

    @Test
    void refusesAStreamMuchLargerThanItSays() {
        HeifComposer heif = new HeifComposer("avif", "avif", "mif1");
        heif.primary(heif.item("av01", still(65536, 65536))
                .properties(new Property.DecoderConfig("av1C", new byte[4]), new Property.Ispe(64, 64)));
        String sentence = assertThrows(HeifException.class, () -> Graphs.normalise(heif)).getMessage();
        assertTrue(sentence.contains("is coded as 65536 x 65536 pixels, far more than it says"), sentence);
    }
}
