package lightwell.heif;

import java.util.Map;

/** The item types that the decoder supports, and the configuration property of each coded type. */
public final class CodecTypes {

    private static final Map<String, String> CONFIG = Map.of("hvc1", "hvcC", "av01", "av1C");

    private static final String JPEG = "jpeg";
    /** Position of the chroma format in the contents of hvcC and av1C. */
    private static final int HEVC_CHROMA = 16;
    private static final int AV1_CHROMA = 2;

    private CodecTypes() {}

    public static boolean isCoded(Item item) {
        return CONFIG.containsKey(item.type());
    }

    /** Whether the item is a complete JPEG stream, which is decoded without libheif. */
    public static boolean isJpeg(Item item) {
        return item.type().equals(JPEG);
    }

    /** Whether the item composes its inputs on a canvas, which is done without libheif because its versions disagree. */
    public static boolean isOverlay(Item item) {
        return item.type().equals("iovl");
    }

    /** Whether a coded item has no chroma, according to its decoder configuration. */
    public static boolean isGrey(Item item) {
        return item.property(Property.DecoderConfig.class).map(Property.DecoderConfig::content).filter(config -> item.type().equals("hvc1")
                ? config.length > HEVC_CHROMA && (config[HEVC_CHROMA] & 3) == 0
                : config.length > AV1_CHROMA && (config[AV1_CHROMA] & 0x10) != 0).isPresent();
    }

    public static boolean isMetadata(Item item) {
        return item.type().equals("Exif") || item.type().equals("mime");
    }

    /** The type of a coded item's decoder configuration. */
    public static String config(Item item) {
        return CONFIG.get(item.type());
    }
}
