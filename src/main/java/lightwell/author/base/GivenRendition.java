package lightwell.author.base;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.HdrSource;
import lightwell.author.source.HdrSources;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/** The user's own SDR picture. Its light in its own space gets its own codes again, so that a base in that space is the picture itself. */
final class GivenRendition implements SdrRendition {

    private final HdrSource picture;
    private final Matrix toBase;

    private GivenRendition(HdrSource picture, Matrix toBase) {
        this.picture = picture;
        this.toBase = toBase;
    }

    /** @throws AuthorException one sentence, if it has another size than the source */
    static GivenRendition open(Path file, HdrSource source, BaseSpace base, ColorEngine color) throws IOException {
        HdrSource picture = HdrSources.openSdr(file, color);
        GivenRendition rendition = null;
        try {
            if (picture.width() != source.width() || picture.height() != source.height()) {
                throw new AuthorException(Message.of("author.other-size", PhotoFile.name(file), size(picture), size(source)));
            }
            rendition = of(picture, base);
            return rendition;
        } finally {
            if (rendition == null) {
                picture.close();
            }
        }
    }

    /** @param picture closed with the rendition */
    static GivenRendition of(HdrSource picture, BaseSpace base) throws ColorException {
        return new GivenRendition(picture, new Matrix(PrimariesMatrix.between(picture.primaries(), base.primaries())));
    }

    private static String size(HdrSource picture) {
        return picture.width() + "x" + picture.height();
    }

    @Override
    public void apply(int y, int rows, int width, float[] hdr, float[] sdr) throws IOException {
        picture.read(y, rows, sdr);
        toBase.apply(sdr, sdr, 3 * rows * width);
    }

    @Override
    public void close() {
        picture.close();
    }
}
