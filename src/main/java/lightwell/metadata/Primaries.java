package lightwell.metadata;

/** CIE xy chromaticities of red, green, blue and white. */
public record Primaries(double rx, double ry, double gx, double gy, double bx, double by, double wx, double wy) {

    public static final Primaries REC709 = new Primaries(.640, .330, .300, .600, .150, .060, .3127, .3290);
    public static final Primaries DISPLAY_P3 = new Primaries(.680, .320, .265, .690, .150, .060, .3127, .3290);
    public static final Primaries REC2020 = new Primaries(.708, .292, .170, .797, .131, .046, .3127, .3290);
    public static final Primaries ADOBE_RGB = new Primaries(.640, .330, .210, .710, .150, .060, .3127, .3290);
    /** ACEScg's primaries (SMPTE ST 2065-1 annex, S-2014-004). */
    public static final Primaries AP1 = new Primaries(.713, .293, .165, .830, .128, .044, .32168, .33767);

    /** True if every coordinate agrees within {@code tolerance} (0.002 distinguishes the usual spaces). */
    public boolean near(Primaries o, double tolerance) {
        return Math.abs(rx - o.rx) <= tolerance && Math.abs(ry - o.ry) <= tolerance
                && Math.abs(gx - o.gx) <= tolerance && Math.abs(gy - o.gy) <= tolerance
                && Math.abs(bx - o.bx) <= tolerance && Math.abs(by - o.by) <= tolerance
                && Math.abs(wx - o.wx) <= tolerance && Math.abs(wy - o.wy) <= tolerance;
    }
}
