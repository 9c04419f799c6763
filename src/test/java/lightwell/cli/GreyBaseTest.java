package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import lightwell.codec.CodedImage;
import lightwell.codec.CodedPlanes;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.WrittenExr;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.presets.OpenImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grey picture is one channel everywhere but in the EXR's light, where all three are the same. */
class GreyBaseTest {

    private static final int SIZE = 64;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"heic, false, 8", "heic, true, 8", "heic, false, 10", "heic, true, 12", "jpg, false, 8"})
    void oneChannel(String kind, boolean grid, int bits) throws Exception {
        Path file = folder.resolve("grey." + kind);
        Files.write(file, kind.equals("jpg") ? jpeg() : heic(grid, bits));
        try (Photo photo = PhotoReader.open(file); WrittenExr exr = export(photo)) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertEquals(1, photo.base().info().channels());
            assertEquals(1, photo.base().raster().channels());
            assertEquals(bits, photo.base().raster().bitDepth());
            for (int x = 1; x < SIZE; x += 7) {
                double v = x / (SIZE - 1.0);
                double light = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
                double rounding = (kind.equals("jpg") ? 3.0 : 1) / ((1 << bits) - 1) * 2.4;
                for (String channel : List.of("R", "G", "B")) {
                    assertEquals(light, exr.at(channel, x, 20), rounding * Math.pow(v, 1.4) + 1e-3 * light + 1e-4, channel + " at " + x);
                }
            }
        }
        String info = String.join("\n", CliRun.of("info", file).done().out());
        assertTrue(info.contains(String.format(" 1 x %2d bits ", bits)), info);
        Path out = folder.resolve("layers");
        CliRun.of("extract", file, "-o", out).done();
        try (OpenImageIO.Input tiff = OpenImageIO.Input.open(out.resolve("grey_base.tif").toString())) {
            assertEquals(1, tiff.channels(0));
        }
    }

    /** Some writers say one channel of a picture in colour: what is coded counts. */
    @ParameterizedTest
    @CsvSource({"420", "444"})
    void onePixiDoesNotMakeAColouredPictureGrey(String chroma) throws Exception {
        CodedImage image = CodedPlanes.encode(SIZE, SIZE, 8, chroma, new Property.Nclx(1, 13, 6, true), (plane, x, y) -> 90 + 30 * plane);
        HeifComposer heif = new HeifComposer("heic", "mif1");
        heif.primary(item(heif, image).properties(new Property.Pixi(List.of(8))));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("colour.heic"), heif.toBytes()))) {
            assertEquals(3, photo.base().info().channels());
            assertEquals(3, photo.base().raster().channels());
        }
    }

    private static byte[] heic(boolean grid, int bits) throws Exception {
        CodedImage image = CodedPlanes.encode(SIZE, SIZE, bits, "400", new Property.Nclx(1, 13, 6, true),
                (plane, x, y) -> (int) Math.round(x / (SIZE - 1.0) * ((1 << bits) - 1)));
        HeifComposer heif = new HeifComposer("heic", "mif1");
        ComposedItem item = item(heif, image);
        heif.primary(grid ? heif.grid(new GridPayload(1, 1, SIZE, SIZE), List.of(item)) : item);
        return heif.toBytes();
    }

    private static ComposedItem item(HeifComposer heif, CodedImage image) {
        return heif.item(image.itemType(), image.data())
                .properties(new Property.DecoderConfig(image.configType(), image.config()), new Property.Ispe(SIZE, SIZE));
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.getRaster().setSample(i % SIZE, i / SIZE, 0, (int) Math.round(i % SIZE / (SIZE - 1.0) * 255));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private WrittenExr export(Photo photo) throws IOException {
        Path file = folder.resolve("photo.exr");
        new ExrExport().write(photo, OutputTarget.of(file, Existing.REFUSE), ExportOptions.DEFAULT,
                () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        return new WrittenExr(file);
    }
}
