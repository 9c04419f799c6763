package lightwell.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

class IsoGainMapReaderTest {

    private static final int BASE_SPACE = 0x40;
    private static final ColorEncoding REC2020 = ColorEncoding.of("Rec.2020", Primaries.REC2020, new Transfer.Srgb(), "test");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsOneChannel() {
        byte[] payload = header(0, 0, 0, BASE_SPACE).bytes(headrooms()).bytes(channel(100)).done();
        assertEquals(62, payload.length);
        IsoGainMap map = read(payload).orElseThrow();
        assertTrue(map.useBaseColourSpace());
        assertEquals(0.5, map.baseHeadroom());
        assertEquals(2.3, map.alternateHeadroom());
        assertEquals(List.of(new IsoGainMap.Channel(-1, 1.69, 0.5, 0.01, -0.02)), map.channels());
        assertTrue(map.alternateEncoding().isEmpty());
        assertEquals(List.of(), warnings);
    }

    @Test
    void readsThreeChannelsInTheAlternatesColours() {
        byte[] payload = header(0, 0, 0, 0x80).bytes(headrooms()).bytes(channel(100)).bytes(channel(200)).bytes(channel(50)).done();
        assertEquals(142, payload.length);
        IsoGainMap map = read(payload).orElseThrow();
        assertFalse(map.useBaseColourSpace());
        assertEquals(Optional.of(REC2020), map.alternateEncoding());
        assertEquals(3, map.channels().size());
        assertEquals(-0.5, map.channels().get(1).min());
        assertEquals(-2, map.channels().get(2).min());
    }

    @Test
    void readsACommonDenominator() {
        Bytes one = header(0, 0, 0, BASE_SPACE | 0x08).u32(100).u32(0, 230).u32(-100 & 0xFFFFFFFFL, 169, 50, 1, -2 & 0xFFFFFFFFL);
        assertEquals(38, one.size());
        IsoGainMap map = read(one.done()).orElseThrow();
        assertEquals(2.3, map.alternateHeadroom());
        assertEquals(List.of(new IsoGainMap.Channel(-1, 1.69, 0.5, 0.01, -0.02)), map.channels());
    }

    @Test
    void toleratesAnExtensionOfANewerWriterOnly() {
        byte[] extension = {1, 2, 3};
        assertTrue(read(header(0, 0, 1, 0).bytes(headrooms()).bytes(channel(100)).bytes(extension).done()).isPresent());
        refused(header(0, 0, 0, 0).bytes(headrooms()).bytes(channel(100)).bytes(extension).done(), "3 bytes too many");
    }

    @Test
    void refusesWhatItCannotMean() {
        refused(header(1, 0, 0, 0).bytes(headrooms()).bytes(channel(100)).done(), "version 1");
        refused(header(0, 7, 7, 0).bytes(headrooms()).bytes(channel(100)).done(), "version 7");
        refused(header(0, 0, 0, 0).bytes(headrooms()).bytes(channel(0)).done(), "denominator is 0");
        refused(header(0, 0, 0, 0x08).u32(0).bytes(new byte[28]).done(), "denominator is 0");
        refused(header(0, 0, 0, 0).bytes(headrooms()).u32(0, 1, 2, 1, 0, 1, 0, 1, 0, 1).done(), "gamma is 0");
        refused(header(0, 0, 0, 0).bytes(headrooms()).u32(3, 1, 2, 1, 1, 1, 0, 1, 0, 1).done(), "below its smallest");
        byte[] whole = header(0, 0, 0, 0).bytes(headrooms()).bytes(channel(100)).done();
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length), "cut off");
        }
    }

    private void refused(byte[] payload, String reason) {
        warnings.clear();
        assertTrue(read(payload).isEmpty());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(reason), warnings.toString());
    }

    private Optional<IsoGainMap> read(byte[] payload) {
        return IsoGainMapReader.read(ByteBuffer.wrap(payload), Optional.of(REC2020), Said.to(warnings));
    }

    private static Bytes header(int version, int minimum, int writer, int flags) {
        return new Bytes().u8(version).u16(minimum, writer).u8(flags);
    }

    private static byte[] headrooms() {
        return new Bytes().u32(1, 2, 23, 10).done();
    }

    private static byte[] channel(int denominator) {
        return new Bytes().u32(-100 & 0xFFFFFFFFL, denominator, 169, denominator, 50, denominator, 1, denominator,
                -2 & 0xFFFFFFFFL, denominator).done();
    }
}
