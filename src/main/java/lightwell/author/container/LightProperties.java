package lightwell.author.container;

import java.nio.ByteBuffer;
import lightwell.author.LightLevels;
import lightwell.heif.Property;
import lightwell.metadata.Primaries;

/** The properties that say how bright an HDR picture is (ISO/IEC 23008-12, 6.5.36 and 6.5.37; as the SEI messages of HEVC). Stateless. */
final class LightProperties {

    private static final double CHROMATICITY = 50_000;
    private static final double LUMINANCE = 10_000;
    private static final int MOST_NITS = 10_000;

    private LightProperties() {}

    /** {@code clli}: the brightest max(R, G, B) and the mean, in whole nits. */
    static Property.Other contentLight(LightLevels levels) {
        return new Property.Other("clli", false,
                ByteBuffer.allocate(4).putShort(nits(Math.ceil(levels.peak()))).putShort(nits(levels.average())).array());
    }

    /** {@code mdcv}: a display with these primaries, in the order green, blue, red, white, that just shows the picture. */
    static Property.Other masteringDisplay(Primaries p, LightLevels levels) {
        ByteBuffer out = ByteBuffer.allocate(24);
        for (double v : new double[] {p.gx(), p.gy(), p.bx(), p.by(), p.rx(), p.ry(), p.wx(), p.wy()}) {
            out.putShort((short) Math.round(v * CHROMATICITY));
        }
        long darkest = luminance(levels.darkest());
        out.putInt((int) Math.max(luminance(levels.peak()), darkest + 1)).putInt((int) darkest); // HEVC: the least is below the most
        return new Property.Other("mdcv", false, out.array());
    }

    private static short nits(double value) {
        return (short) Math.round(Math.min(MOST_NITS, Math.max(0, value)));
    }

    private static long luminance(double nits) {
        return Math.round(Math.min(MOST_NITS, Math.max(0, nits)) * LUMINANCE);
    }
}
