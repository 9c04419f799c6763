package lightwell.heif;

/** Geometry of {@code clap} (ISO/IEC 14496-12, 12.1.4). */
public final class CleanAperture {

    private CleanAperture() {}

    /** Whether the aperture contains a pixel and lies inside the image, with a tolerance of one pixel for rounding. */
    public static boolean fits(Property.Clap clap, Property.Ispe image) {
        return fits(clap.width(), clap.offsetX(), image.width()) && fits(clap.height(), clap.offsetY(), image.height());
    }

    /** The size in whole pixels; only for an aperture that fits. */
    static Property.Ispe size(Property.Clap clap) {
        return new Property.Ispe((int) Math.round(clap.width().value()), (int) Math.round(clap.height().value()));
    }

    private static boolean fits(Property.Fraction size, Property.Fraction offset, int available) {
        double length = size.value();
        double start = offset.value() + (available - length) / 2;
        return length >= 1 && start > -1 && start + length < available + 1;
    }
}
