package lightwell.author.container;

import java.io.IOException;
import lightwell.author.GainMapPicture;
import lightwell.codec.HeifCodec;
import lightwell.jobs.Progress;

/** Writes gain-map AVIF: an SDR base, one gain map, and the map's description by ISO 21496-1. Stateless. */
public final class GainMapAvif {

    private GainMapAvif() {}

    /**
     * The bytes of the file. Blocks; any size from 1x1 on. A base with an odd side gets full chroma.
     *
     * @param picture remains the caller's
     * @throws IOException one sentence; {@link lightwell.codec.CodecException} if libheif or its encoder is missing
     * @throws java.util.concurrent.CancellationException if the user has cancelled
     */
    public static byte[] write(GainMapPicture picture, HeifOptions options, Progress progress) throws IOException {
        return GainMapFile.write(picture, HeifCodec.AV1, GainMapFile.forAvif(options, picture.base()), progress);
    }
}
