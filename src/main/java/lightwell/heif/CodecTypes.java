package lightwell.heif;

import java.util.Map;

/** Item types that the decoder knows, and the property each coded one needs. */
final class CodecTypes {

    private static final Map<String, String> CONFIG = Map.of("hvc1", "hvcC", "av01", "av1C");

    private static final String JPEG = "jpeg";

    private CodecTypes() { }

    static boolean isCoded(Item item) {
        return CONFIG.containsKey(item.type());
    }

    /** A whole JPEG stream, which the product decodes by itself. */
    static boolean isJpeg(Item item) {
        return item.type().equals(JPEG);
    }

    /** Inputs on a canvas, which the product draws by itself: libheif's versions differ in it. */
    static boolean isOverlay(Item item) {
        return item.type().equals("iovl");
    }

    static boolean isMetadata(Item item) {
        return item.type().equals("Exif") || item.type().equals("mime");
    }

    /** Type of the decoder configuration of a coded item. */
    static String config(Item item) {
        return CONFIG.get(item.type());
    }
}
