package lightwell.metadata.xmp;

import java.util.Optional;

/** Reads the kind of an auxiliary image in a JPEG from its XMP. */
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

    /** True for the XMP of a gain map; the base has only the version. */
    public static boolean describesAdobeGainMap(Optional<Xmp> xmp) {
        return xmp.filter(packet -> packet.has(ADOBE_GAIN_MAP, "GainMapMax")).isPresent();
    }

    /** True for the XMP of a base that announces a gain map. */
    public static boolean announcesAdobeGainMap(Optional<Xmp> xmp) {
        return xmp.filter(packet -> packet.has(ADOBE_GAIN_MAP, "Version")).isPresent();
    }
}
