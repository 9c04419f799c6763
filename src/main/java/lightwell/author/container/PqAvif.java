package lightwell.author.container;

import java.io.IOException;
import lightwell.author.PqPicture;
import lightwell.codec.HeifCodec;
import lightwell.jobs.Progress;

/** Writes PQ AVIF: AV1 of 10 bits with code points, ICC profile, {@code clli} and {@code mdcv}. Stateless. */
public final class PqAvif {

    private PqAvif() {}

    /**
     * The bytes of the file. Blocks; any size from 1x1 on. A picture with an odd side gets full chroma.
     *
     * @param picture remains the caller's; codes of 16 bits are rounded to 10
     * @throws IOException one sentence; {@link lightwell.codec.CodecException} if libheif or its encoder is missing
     * @throws java.util.concurrent.CancellationException if the user has cancelled
     */
    public static byte[] write(PqPicture picture, PqFlavour flavour, HeifOptions options, Progress progress) throws IOException {
        return PqFile.write(picture, flavour, HeifCodec.AV1, GainMapFile.forAvif(options, picture.codes()), progress);
    }
}
