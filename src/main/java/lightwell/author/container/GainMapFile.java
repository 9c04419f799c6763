package lightwell.author.container;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.HeifCodec;
import lightwell.codec.TiledPicture;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.icc.RgbProfile;

/**
 * Composes a HEIF file of an SDR base and one gain map, described by ISO 21496-1 (a {@code tmap} item beside the base) and, in HEIC, by
 * Apple. What belongs to the base refers to the base alone: libheif up to 1.17 refuses references with two targets.
 */
final class GainMapFile {

    /** The curve of sRGB, PQ and "unspecified" in ITU-T H.273. */
    private static final int SRGB = 13;
    private static final int PQ = 16;
    private static final int UNSPECIFIED = 2;
    /** BT.601, by which the encoder makes YCbCr. */
    private static final int MATRIX = 6;
    private static final int ALTERNATE_BITS = 10;

    private GainMapFile() {}

    static byte[] write(GainMapPicture picture, HeifCodec codec, HeifOptions options, Progress progress) throws CodecException {
        GainMapCodes map = picture.map();
        TiledPicture base = PictureCoder.tiled(picture.base(), options.picture());
        TiledPicture gains = PictureCoder.tiled(map.codes(), options.map(map.codes()));
        List<List<CodedImage>> tiles = PictureCoder.tiles(codec, progress, base, gains);
        HeifComposer composer = Brands.composer(codec, codec.bits(picture.base().bitDepth()), options.chroma(), "tmap");
        ComposedItem baseItem = PictureCoder.add(composer, base, tiles.get(0),
                new Property.Nclx(picture.space().codePoint(), SRGB, MATRIX, true));
        composer.primary(baseItem);
        profile(codec, picture.space()).ifPresent(baseItem::properties);
        ComposedItem mapItem = PictureCoder.add(composer, gains, tiles.get(1), mapCode(map.codes())).hidden();
        ComposedItem alternate = alternate(composer, picture).refersTo("dimg", baseItem, mapItem);
        composer.group("altr", alternate, baseItem);
        OptionalDouble apple = codec == HeifCodec.HEVC && map.appleDeviation().isPresent()
                ? OptionalDouble.of(map.headroom()) : OptionalDouble.empty();
        apple.ifPresent(headroom -> AppleDescription.add(composer, baseItem, mapItem, headroom));
        byte[] exif = CarriedExif.tiff(picture.exif(), apple, options.warnings());
        composer.item("Exif", CarriedExif.item(exif)).hidden().refersTo("cdsc", baseItem);
        return composer.toBytes();
    }

    /**
     * None in AVIF with the colours that every reader assumes, because libavif applies no map beside a profile. Display P3 keeps its own:
     * many programs read no code points.
     */
    private static Optional<Property> profile(HeifCodec codec, BaseSpace space) {
        return codec == HeifCodec.AV1 && space == BaseSpace.SRGB ? Optional.empty()
                : Optional.of(new Property.Icc(RgbProfile.srgbCurve(space.title(), space.primaries())));
    }

    /** A map has no colours of its own, and never an ICC profile: a profile on a map hung the previews of macOS. */
    private static Property.Nclx mapCode(Raster map) {
        return new Property.Nclx(UNSPECIFIED, UNSPECIFIED, map.channels() == 1 ? UNSPECIFIED : MATRIX, true);
    }

    /** The HDR rendition, as code points and levels describe it. */
    private static ComposedItem alternate(HeifComposer composer, GainMapPicture picture) {
        return composer.item("tmap", IsoPayload.tmap(picture.map())).properties(
                new Property.Ispe(picture.base().width(), picture.base().height()), PictureCoder.pixi(3, ALTERNATE_BITS),
                new Property.Nclx(picture.hdr().codePoint(), PQ, MATRIX, true), LightProperties.contentLight(picture.levels()));
    }

    /** Subsampled chroma needs even sides in AVIF (ISO/IEC 23000-22, 7.3.11.4.2), which libavif insists on. */
    static HeifOptions forAvif(HeifOptions options, Raster picture) {
        boolean odd = picture.width() % 2 != 0 || picture.height() % 2 != 0;
        return odd ? options.withChroma(Chroma.FULL) : options;
    }
}
