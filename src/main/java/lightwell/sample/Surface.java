package lightwell.sample;

/** The appearance of a solid; colours are linear Display P3. */
@FunctionalInterface
interface Surface {

    /** Share of light that is scattered, 0..1. */
    Vec albedo(Vec point, Vec normal);

    /** Emitted light, SDR white = 1. */
    default Vec emission(Vec point, Vec normal, Vec towardsEye) {
        return Vec.ZERO;
    }

    /** Share of light that is mirrored at normal incidence; 0 is matt. */
    default double gloss(Vec point) {
        return 0;
    }

    static Surface plain(Vec albedo) {
        return (point, normal) -> albedo;
    }

    static Surface lacquered(Vec albedo) {
        return new Surface() {
            @Override
            public Vec albedo(Vec point, Vec normal) {
                return albedo;
            }

            @Override
            public double gloss(Vec point) {
                return 0.045;
            }
        };
    }
}
