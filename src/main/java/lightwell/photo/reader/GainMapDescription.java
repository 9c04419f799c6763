package lightwell.photo.reader;

import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.xmp.AppleGainMapReader;
import lightwell.metadata.xmp.HdrgmReader;
import lightwell.metadata.xmp.Xmp;

/** The descriptions of a gain map: Apple's, ISO 21496-1 or Adobe's XMP, or both kinds. */
record GainMapDescription(Optional<AppleGainMap> apple, Optional<IsoGainMap> iso) {

    /**
     * @param isApple whether it is an Apple gain map
     * @param xmp     of the map
     * @param binary  description by ISO 21496-1, which takes precedence over Adobe's
     */
    static GainMapDescription of(boolean isApple, Optional<Xmp> xmp, CameraInfo camera, Optional<IsoGainMap> binary,
            Consumer<Message> warnings) {
        return new GainMapDescription(isApple ? Optional.of(AppleGainMapReader.read(xmp, camera)) : Optional.empty(),
                binary.or(() -> HdrgmReader.read(xmp, warnings)));
    }
}
