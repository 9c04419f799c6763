package lightwell.author.container;

import java.io.IOException;
import lightwell.author.GainMapPicture;
import lightwell.codec.HeifCodec;
import lightwell.jobs.Progress;

/** Writes gain-map HEIC: an SDR base, one gain map, and the map's description by ISO 21496-1 and, where possible, by Apple. Stateless. */
public final class GainMapHeic {

    private GainMapHeic() {}

    /**
     * The bytes of the file. Blocks; any size from 1x1 on.
     *
     * @param picture remains the caller's; Apple's description is written if {@code map.appleDeviation()} is present
     * @throws IOException one sentence; {@link lightwell.codec.CodecException} if libheif or its encoder is missing
     * @throws java.util.concurrent.CancellationException if the user has cancelled
     */
    public static byte[] write(GainMapPicture picture, HeifOptions options, Progress progress) throws IOException {
        return GainMapFile.write(picture, HeifCodec.HEVC, options, progress);
    }
}
