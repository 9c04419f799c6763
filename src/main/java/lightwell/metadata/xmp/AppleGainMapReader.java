package lightwell.metadata.xmp;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.CameraInfo;

/** Collects Apple's description of a gain map: the map's own XMP and the maker notes of the photo. */
public final class AppleGainMapReader {

    private static final String NAMESPACE = "http://ns.apple.com/HDRGainMap/1.0/";
    private static final int NOTE_HEADROOM = 0x0021;
    private static final int NOTE_GAIN = 0x0030;

    private AppleGainMapReader() {}

    /** @param xmp of the gain map item */
    public static AppleGainMap read(Optional<Xmp> xmp, CameraInfo camera) {
        int version = (int) xmp.map(packet -> packet.number(NAMESPACE, "HDRGainMapVersion")).orElse(OptionalDouble.empty()).orElse(0);
        OptionalDouble headroom = xmp.map(packet -> packet.number(NAMESPACE, "HDRGainMapHeadroom")).orElse(OptionalDouble.empty());
        return new AppleGainMap(version, headroom, note(camera, NOTE_HEADROOM), note(camera, NOTE_GAIN));
    }

    private static OptionalDouble note(CameraInfo camera, int tag) {
        Double value = camera.makerNotes().get(tag);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
