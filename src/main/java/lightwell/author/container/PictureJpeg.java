package lightwell.author.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.GainMapPicture;
import lightwell.author.Quality;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.icc.RgbProfile;

/** JPEGs for pages. Stateless. */
public final class PictureJpeg {

    private PictureJpeg() {}

    /** @param codes grey, or RGB of the space, which is told by a profile */
    public static byte[] of(Raster codes, BaseSpace space, Progress progress) throws IOException {
        byte[] jpeg = JpegCoder.encode(codes, Quality.DRAFT.jpeg(), Chroma.FULL, progress);
        if (codes.channels() == 1) {
            return jpeg;
        }
        byte[] icc = JpegSegments.icc(RgbProfile.srgbCurve(space.title(), space.primaries()));
        int soi = 2;
        return ByteBuffer.allocate(jpeg.length + icc.length).put(jpeg, 0, soi).put(icc).put(jpeg, soi, jpeg.length - soi).array();
    }

    /** Whether this Java can code JPEGs at all. */
    public static boolean isPossible() {
        return JpegCoder.isPossible();
    }

    /** @throws AuthorException if a JPEG cannot have so many pixels a side */
    public static void checkSize(int width, int height) throws AuthorException {
        JpegCoder.checkSize(width, height);
    }

    /** An Ultra HDR JPEG of good quality. */
    public static byte[] ultraHdr(GainMapPicture picture, Progress progress) throws IOException {
        return UltraHdrJpeg.write(picture, new JpegOptions(Quality.GOOD, Chroma.FULL,
                Optional.of(RgbProfile.srgbCurve(picture.space().title(), picture.space().primaries())), odd -> {}), progress);
    }
}
