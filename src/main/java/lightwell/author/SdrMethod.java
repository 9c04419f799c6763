package lightwell.author;

import java.nio.file.Path;
import java.util.OptionalDouble;

/** How the SDR base comes about. */
public sealed interface SdrMethod {

    /**
     * A roll-off of highlights.
     *
     * @param knee light below it stays, 0..1
     * @param peak light that becomes white; empty for the content's
     * @param share of pixels, 0..1, that decides the content's peak: 1 for the brightest pixel
     */
    record RollOff(double knee, OptionalDouble peak, double share) implements SdrMethod {

        /** The knee leaves diffuse light alone; all highlights but one pixel in a thousand keep their drawing. */
        public static final RollOff DEFAULT = new RollOff(0.6, OptionalDouble.empty(), 0.999);
    }

    /** The user's own picture of the same size: an SDR file, which may be graded. */
    record Given(Path file) implements SdrMethod {}

    /**
     * A view of the colour config: the HDR view is undone, which gives the scene's light, and the SDR view is applied.
     *
     * @param hdr view of a PQ display, through which the source was made
     * @param sdr view of an SDR display
     */
    record Views(String hdr, String sdr) implements SdrMethod {}

    /**
     * A lookup table.
     *
     * @param file a .cube
     * @param from what its input is
     * @param to   what its output is
     */
    record Cube(Path file, CubeSpace from, CubeSpace to) implements SdrMethod {}
}
