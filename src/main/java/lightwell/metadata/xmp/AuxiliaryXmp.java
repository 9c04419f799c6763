package lightwell.metadata.xmp;

import java.util.Optional;

/** What the XMP of an auxiliary image in a JPEG says that it is. */
public final class AuxiliaryXmp {

    private static final String PIXELS = "http://ns.apple.com/pixeldatainfo/1.0/";
    private static final String APPLE_GAIN_MAP = "http://ns.apple.com/HDRGainMap/1.0/";
    private static final String ADOBE_GAIN_MAP = "http://ns.adobe.com/hdr-gain-map/1.0/";

    private AuxiliaryXmp() {}

    /** Apple's {@code apdi:AuxiliaryImageType}: "depth", "disparity", or a URN as in HEIF. */
    public static Optional<String> type(Optional<Xmp> xmp) {
        return xmp.flatMap(packet -> packet.text(PIXELS, "AuxiliaryImageType"));
    }

    public static boolean describesAppleGainMap(Optional<Xmp> xmp) {
        return xmp.filter(packet -> packet.has(APPLE_GAIN_MAP, "HDRGainMapVersion")).isPresent();
    }

    /** In the map, not in the base: there the version stands alone. */
    public static boolean describesAdobeGainMap(Optional<Xmp> xmp) {
        return xmp.filter(packet -> packet.has(ADOBE_GAIN_MAP, "GainMapMax")).isPresent();
    }
}
