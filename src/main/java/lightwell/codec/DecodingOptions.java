package lightwell.codec;

import com.sun.jna.Pointer;

/** {@code struct heif_decoding_options}: it grows with libheif's versions; libheif's allocator fills in the defaults. */
final class DecodingOptions {

    /** From this version on (libheif 1.16) the struct embeds heif_color_conversion_options. */
    private static final int HAS_COLOR_CONVERSION = 5;
    private static final int IGNORE_TRANSFORMATIONS = 1;
    /** Offsets in the 64-bit layout: of the embedded struct and of its fields. */
    private static final int COLOR_CONVERSION = 56;
    private static final int UPSAMPLING = COLOR_CONVERSION + 8;
    private static final int ONLY_PREFERRED = COLOR_CONVERSION + 12;

    private static final int NEAREST_NEIGHBOUR = 1;

    private DecodingOptions() {}

    /**
     * Options that upsample chroma by nearest neighbour, as libheif before 1.16 always does, with or without clap, irot and imir; free them
     * with heif_decoding_options_free.
     */
    static Pointer allocate(boolean transformed) {
        Pointer options = LibHeif.heif_decoding_options_alloc();
        options.setByte(IGNORE_TRANSFORMATIONS, (byte) (transformed ? 0 : 1));
        if ((options.getByte(0) & 0xFF) >= HAS_COLOR_CONVERSION) {
            options.setInt(UPSAMPLING, NEAREST_NEIGHBOUR);
            options.setByte(ONLY_PREFERRED, (byte) 1);
        }
        return options;
    }
}
