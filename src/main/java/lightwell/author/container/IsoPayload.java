package lightwell.author.container;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.author.GainMapCodes;
import lightwell.metadata.IsoGainMap;

/**
 * Writes the gain map metadata of ISO 21496-1, annex C.2, big-endian. It always has the full form, with a denominator for each number: at
 * least one reader takes the form with a common denominator one byte off. Stateless.
 */
public final class IsoPayload {

    private static final int MULTICHANNEL = 0x80;
    private static final int USE_BASE_COLOUR_SPACE = 0x40;
    private static final int HEAD = 22;
    private static final int CHANNEL = 40;
    /** Numerators and denominators remain below 2^31, so that signed and unsigned readers agree. */
    private static final int FINEST = 30;

    private IsoPayload() {}

    /** The payload of a HEIF item of type tmap: 62 bytes for one channel, 142 for three. */
    public static byte[] tmap(GainMapCodes map) {
        return tmap(description(map));
    }

    /** @param map its alternate encoding and source are not part of the payload */
    public static byte[] tmap(IsoGainMap map) {
        ByteBuffer out = ByteBuffer.allocate(HEAD + CHANNEL * map.channels().size());
        out.put((byte) 0).putShort((short) 0).putShort((short) 0); // version of the payload, of the reader it needs, of the writer
        out.put((byte) ((map.channels().size() > 1 ? MULTICHANNEL : 0) | (map.useBaseColourSpace() ? USE_BASE_COLOUR_SPACE : 0)));
        fraction(out, map.baseHeadroom());
        fraction(out, map.alternateHeadroom());
        for (IsoGainMap.Channel channel : map.channels()) {
            fraction(out, channel.min());
            fraction(out, channel.max());
            fraction(out, channel.gamma());
            fraction(out, channel.baseOffset());
            fraction(out, channel.alternateOffset());
        }
        return out.array();
    }

    /**
     * What follows {@code urn:iso:std:iso:ts:21496:-1\0} in the APP2 segment of a JPEG's gain map: 61 or 141 bytes, which lack the version
     * byte of a tmap item (annex C.4).
     */
    public static byte[] jpeg(GainMapCodes map) {
        byte[] tmap = tmap(map);
        return Arrays.copyOfRange(tmap, 1, tmap.length);
    }

    static IsoGainMap description(GainMapCodes map) {
        List<IsoGainMap.Channel> channels = map.channels();
        if (channels.size() != 1 && channels.size() != 3) {
            throw new IllegalArgumentException("A gain map has 1 or 3 channels, not " + channels.size());
        }
        return new IsoGainMap(map.baseSpace(), 0, map.stops(), channels, Optional.empty(), "ISO 21496-1 tmap");
    }

    /** The nearest fraction whose denominator is a power of two, reduced: exact for 1 and 1/64, else to 2^-30 of the number or of 1. */
    private static void fraction(ByteBuffer out, double value) {
        int shift = Math.min(FINEST, Math.max(0, FINEST - 1 - Math.getExponent(value)));
        if (!(Math.abs(value) < 1L << FINEST)) {
            throw new IllegalArgumentException("No such number in a gain map: " + value);
        }
        long numerator = Math.round(Math.scalb(value, shift));
        int common = numerator == 0 ? shift : Math.min(shift, Long.numberOfTrailingZeros(numerator));
        out.putInt((int) (numerator >> common)).putInt(1 << (shift - common));
    }
}
