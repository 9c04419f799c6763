package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.GainMapCodes;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;
import org.junit.jupiter.api.Test;

class IsoPayloadTest {

    /** Field by field from ISO 21496-1, annex C.2. */
    private static final String MONO = "00 0000 0000 40" // versions; use of the base's colour space
            + "00000000 00000001" // headroom of the base
            + "00000002 00000001" // headroom of the alternate, 4 times SDR white
            + "ffffffff 00000002" // min -1/2
            + "00000003 00000002" // max 3/2
            + "00000001 00000001" // gamma
            + "00000001 00000040 ffffffff 00000080"; // offsets 1/64 and -1/128

    private static GainMapCodes map(int channels, boolean baseSpace) {
        IsoGainMap.Channel channel = new IsoGainMap.Channel(-0.5, 1.5, 1, 1 / 64.0, -1 / 128.0);
        return new GainMapCodes(Raster.allocate(1, 1, channels, 8), 4, java.util.Collections.nCopies(channels, channel), baseSpace,
                OptionalDouble.empty());
    }

    @Test
    void oneChannelIsWrittenInTheFullForm() {
        byte[] expected = HexFormat.of().parseHex(MONO.replace(" ", ""));
        assertEquals(62, expected.length);
        assertArrayEquals(expected, IsoPayload.tmap(map(1, true)));
        assertArrayEquals(Arrays.copyOfRange(expected, 1, 62), IsoPayload.jpeg(map(1, true)));
    }

    @Test
    void threeChannelsHaveTheirFlag() {
        byte[] payload = IsoPayload.tmap(map(3, false));
        assertEquals(142, payload.length);
        assertEquals(0x80, payload[5] & 0xFF);
        assertArrayEquals(Arrays.copyOfRange(payload, 22, 62), Arrays.copyOfRange(payload, 102, 142));
        assertEquals(141, IsoPayload.jpeg(map(3, false)).length);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -2e9}) {
            IsoGainMap.Channel channel = new IsoGainMap.Channel(value, 1, 1, 0, 0);
            IsoGainMap map = new IsoGainMap(true, 0, 2, List.of(channel), Optional.empty(), "");
            assertThrows(IllegalArgumentException.class, () -> IsoPayload.tmap(map));
        }
    }
}
