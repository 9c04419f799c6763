package lightwell.author.container;

import java.util.List;
import java.util.OptionalDouble;
import lightwell.author.HdrSpace;
import lightwell.author.PqPicture;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.HeifCodec;
import lightwell.codec.TiledPicture;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.BitDepth;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.icc.RgbProfile;

/** Composes a HEIF file of one PQ picture of 10 bits, with its colours as code points and as an ICC profile, and its light levels. */
final class PqFile {

    /** PQ in ITU-T H.273. */
    private static final int PQ = 16;
    /** BT.601, by which the encoder makes YCbCr; the stream says the same, and leaves primaries and curve unspecified. */
    private static final int MATRIX = 6;
    private static final int BITS = 10;

    private PqFile() {}

    static byte[] write(PqPicture picture, PqFlavour flavour, HeifCodec codec, HeifOptions options, Progress progress)
            throws CodecException {
        HdrSpace space = picture.space();
        Raster codes = BitDepth.converted(picture.codes(), BITS);
        TiledPicture tiled = PictureCoder.tiled(codes, options.picture());
        List<CodedImage> tiles = PictureCoder.tiles(codec, progress, tiled).get(0);
        HeifComposer composer = Brands.composer(codec, codec.bits(BITS), options.chroma());
        Property.Nclx code = new Property.Nclx(space.codePoint(), PQ, MATRIX, true);
        ComposedItem item = PictureCoder.add(composer, tiled, tiles, code).properties(
                new Property.Icc(RgbProfile.pq(flavour.title(space), space.primaries(), space.codePoint())),
                LightProperties.contentLight(picture.levels()),
                LightProperties.masteringDisplay(space.primaries(), picture.levels()));
        composer.primary(item);
        byte[] exif = CarriedExif.tiff(picture.exif(), OptionalDouble.empty(), options.warnings());
        composer.item("Exif", CarriedExif.item(exif)).hidden().refersTo("cdsc", item);
        return composer.toBytes();
    }
}
