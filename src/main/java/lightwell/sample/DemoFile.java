package lightwell.sample;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifCodec;
import lightwell.codec.HeifEncoder;
import lightwell.codec.TileGrid;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.icc.RgbProfile;

/** Assembles pictures and descriptions to a HEIC with an iPhone's layout: a grid of 512x512 tiles, hidden auxiliary images, XMP items. */
final class DemoFile {

    private static final String GAIN_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    private static final String DEPTH = "urn:mpeg:hevc:2015:auxid:2";
    private static final String SKIN = "urn:com:apple:photo:2019:aux:semanticskinmatte";
    private static final String PORTRAIT = "urn:com:apple:photo:2018:aux:portraiteffectsmatte";

    private static final EncoderOptions COLOUR = new EncoderOptions(100, "fast", "420");
    /** High quality: auxiliary images are small and carry measurements. */
    private static final EncoderOptions EXACT = new EncoderOptions(100, "fast", "420");

    private final HeifComposer composer = new HeifComposer("heic", "mif1", "MiHB", "miaf", "heic");
    private final DemoOptions options;
    private final Camera camera;
    private final Progress progress;

    private DemoFile(DemoOptions options, Camera camera, Progress progress) {
        this.options = options;
        this.camera = camera;
        this.progress = progress;
    }

    /** @throws CodecException if libheif or its encoder is missing */
    static byte[] encode(DemoPictures pictures, Camera camera, DemoOptions options, Progress progress) throws IOException {
        return new DemoFile(options, camera, progress).encode(pictures);
    }

    private byte[] encode(DemoPictures pictures) throws IOException {
        ComposedItem base = base(pictures.base());
        if (options.gainMap()) {
            ComposedItem map = auxiliary(base, pictures.gainMap(), GAIN_MAP);
            xmp(map, DemoXmp.gainMap(options.xmpHeadroom()));
        }
        if (options.depth()) {
            ComposedItem depth = auxiliary(base, pictures.depth(), DEPTH);
            xmp(depth, DemoXmp.depth(camera, pictures.minDisparity(), pictures.maxDisparity()));
        }
        if (options.mattes()) {
            auxiliary(base, pictures.subject(), PORTRAIT);
            auxiliary(base, pictures.skin(), SKIN);
        }
        composer.item("Exif", DemoExif.payload(camera, options)).hidden().refersTo("cdsc", base);
        return composer.toBytes();
    }

    private ComposedItem base(Raster picture) throws IOException {
        TileGrid grid = new TileGrid(picture.width(), picture.height(), TileGrid.TILE, TileGrid.TILE);
        ParallelFor threads = new ParallelFor(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());
        List<CodedImage> tiles = grid.encode(HeifCodec.HEVC, picture, COLOUR, threads, progress::checkCancelled);
        ComposedItem base = grid.compose(composer, tiles);
        base.properties(new Property.Pixi(List.of(8, 8, 8)));
        if (options.icc()) {
            base.properties(new Property.Icc(RgbProfile.displayP3()));
        }
        composer.primary(base);
        return base;
    }

    private ComposedItem auxiliary(ComposedItem base, Raster picture, String type) throws IOException {
        progress.checkCancelled();
        return coded(HeifEncoder.encode(picture, EXACT)).hidden()
                .properties(new Property.Pixi(List.of(8)), new Property.AuxC(type, new byte[0])).refersTo("auxl", base);
    }

    private ComposedItem coded(CodedImage image) {
        return composer.item(image.itemType(), image.data()).properties(
                new Property.DecoderConfig(image.configType(), image.config()), new Property.Ispe(image.width(), image.height()));
    }

    private void xmp(ComposedItem described, byte[] packet) {
        composer.item("mime", packet).contentType("application/rdf+xml").hidden().refersTo("cdsc", described);
    }
}
