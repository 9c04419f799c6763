package lightwell.sample;

/**
 * The contents of the demo photo; tests omit parts. Start from {@link #STANDARD} or {@link #SMALL}.
 *
 * @param width         of the base in pixels, a multiple of 64 from 256 on; the height is 3/4 of it
 * @param gainMap       whether there is a gain map
 * @param xmpHeadroom   whether the gain map's XMP gives the headroom
 * @param makerHeadroom whether there is Apple's maker note 33
 * @param makerGain     whether there is Apple's maker note 48
 * @param depth         whether there is a depth map with its calibration
 * @param mattes        whether there are skin and portrait mattes
 * @param icc           whether the base has its Display P3 profile; without it the file names no colour space
 */
public record DemoOptions(int width, boolean gainMap, boolean xmpHeadroom, boolean makerHeadroom, boolean makerGain,
        boolean depth, boolean mattes, boolean icc) {

    /** The demo photo. */
    public static final DemoOptions STANDARD = new DemoOptions(1536, true, true, true, true, true, true, true);
    /** A small demo photo, for tests. */
    public static final DemoOptions SMALL = STANDARD.withWidth(512);

    public DemoOptions {
        if (width < 256 || width > 4096 || width % 64 != 0) {
            throw new IllegalArgumentException("The width is a multiple of 64 from 256 to 4096, not " + width);
        }
    }

    public DemoOptions withWidth(int value) {
        return new DemoOptions(value, gainMap, xmpHeadroom, makerHeadroom, makerGain, depth, mattes, icc);
    }

    public DemoOptions withGainMap(boolean value) {
        return new DemoOptions(width, value, xmpHeadroom, makerHeadroom, makerGain, depth, mattes, icc);
    }

    /** A copy with other sources of the headroom. */
    public DemoOptions withHeadroom(boolean xmp, boolean makerNote33, boolean makerNote48) {
        return new DemoOptions(width, gainMap, xmp, makerNote33, makerNote48, depth, mattes, icc);
    }

    public DemoOptions withDepth(boolean value) {
        return new DemoOptions(width, gainMap, xmpHeadroom, makerHeadroom, makerGain, value, mattes, icc);
    }

    public DemoOptions withMattes(boolean value) {
        return new DemoOptions(width, gainMap, xmpHeadroom, makerHeadroom, makerGain, depth, value, icc);
    }

    public DemoOptions withIcc(boolean value) {
        return new DemoOptions(width, gainMap, xmpHeadroom, makerHeadroom, makerGain, depth, mattes, value);
    }
}
