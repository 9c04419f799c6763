package lightwell.heif;

/** Checks {@code hvcC} (ISO/IEC 14496-15, 8.3.3.1): every parameter set must lie inside the box. */
final class HevcConfig {

    /** Profile, level, chroma format, depths … before the arrays of parameter sets. */
    private static final int FIXED_BYTES = 22;

    private HevcConfig() { }

    static Property read(Box hvcC) throws HeifException {
        BoxReader in = hvcC.reader();
        in.skip(FIXED_BYTES);
        int arrays = in.u8();
        for (int a = 0; a < arrays; a++) {
            in.u8();
            int units = in.u16();
            for (int u = 0; u < units; u++) {
                in.skip(in.u16());
            }
        }
        return new Property.DecoderConfig(hvcC.type(), hvcC.reader().rest());
    }
}
