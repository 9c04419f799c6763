package lightwell.author.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.photo.reader.ComposedJpeg;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;

/** Photos with known light and known descriptions. */
public final class WrittenPhotos {

    /** A small demo photo without depth and mattes: Apple's description, 2 stops. */
    public static final DemoOptions DEMO = DemoOptions.SMALL.withWidth(256).withDepth(false).withMattes(false);

    private static final Map<DemoOptions, byte[]> ENCODED = new HashMap<>();

    private WrittenPhotos() {}

    public static Path demo(Path file) throws IOException {
        return demo(file, DEMO);
    }

    public static synchronized Path demo(Path file, DemoOptions options) throws IOException {
        if (!ENCODED.containsKey(options)) {
            ENCODED.put(options, DemoPhoto.encode(options, Progress.NONE));
        }
        Files.createDirectories(file.getParent());
        return Files.write(file, ENCODED.get(options));
    }

    /** A PQ picture of 10 bits, 64x64, in grey of one code; Rec. 2020. */
    public static Path pq(Path file, int code) throws IOException {
        Raster raster = Raster.allocate(64, 64, 3, 10);
        for (int i = 0; i < 64 * 64 * 3; i++) {
            raster.set(i / 3 % 64, i / 3 / 64, i % 3, code);
        }
        CodedImage coded = HeifEncoder.encode(raster, new EncoderOptions(100, "ultrafast", "444"));
        HeifComposer composer = new HeifComposer("heic", "mif1", "heic");
        composer.primary(composer.item(coded.itemType(), coded.data()).properties(
                new Property.DecoderConfig(coded.configType(), coded.config()), new Property.Ispe(64, 64),
                new Property.Pixi(List.of(10, 10, 10)), new Property.Nclx(9, 16, 6, true)));
        return Files.write(file, composer.toBytes());
    }

    /** A JPEG of 80x64 whose gain map of one channel ISO 21496-1 describes, with a headroom in stops. */
    public static byte[] jpeg(int stops) {
        return new ComposedJpeg(ComposedJpeg.picture(80, 64, true))
                .part("GainMap", 0, ComposedJpeg.picture(40, 32, false, ComposedJpeg.iso(stops))).bytes(ComposedJpeg.Lists.DIRECTORY);
    }
}
