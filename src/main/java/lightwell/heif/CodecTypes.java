package lightwell.heif;

import java.util.Map;

/** Item types that the decoder knows, and the property each coded one needs. */
public final class CodecTypes {

    private static final Map<String, String> CONFIG = Map.of("hvc1", "hvcC", "av01", "av1C");

    private static final String JPEG = "jpeg";
    /** Bytes of hvcC and of av1C that tell of chroma. */
    private static final int HEVC_CHROMA = 16;
    private static final int AV1_CHROMA = 2;

    private CodecTypes() {}

    public static boolean isCoded(Item item) {
        return CONFIG.containsKey(item.type());
    }

    /** A whole JPEG stream, which the product decodes by itself. */
    public static boolean isJpeg(Item item) {
        return item.type().equals(JPEG);
    }

    /** Inputs on a canvas, which the product draws by itself: libheif's versions differ in it. */
    public static boolean isOverlay(Item item) {
        return item.type().equals("iovl");
    }

    /** Whether a coded item has no chroma, by its decoder configuration. */
    public static boolean isGrey(Item item) {
        return item.property(Property.DecoderConfig.class).map(Property.DecoderConfig::content).filter(config -> item.type().equals("hvc1")
                ? config.length > HEVC_CHROMA && (config[HEVC_CHROMA] & 3) == 0
                : config.length > AV1_CHROMA && (config[AV1_CHROMA] & 0x10) != 0).isPresent();
    }

    public static boolean isMetadata(Item item) {
        return item.type().equals("Exif") || item.type().equals("mime");
    }

    /** Type of the decoder configuration of a coded item. */
    public static String config(Item item) {
        return CONFIG.get(item.type());
    }
}
