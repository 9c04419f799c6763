package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.codec.CodedImage;
import lightwell.codec.CodedPlanes;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EXRs of pictures whose colour is described in unusual ways, read back. */
class RightColourTest {

    private static final Path FIELD = Path.of("..", "shared", "field");
    private static final Property.Nclx PQ = new Property.Nclx(9, 16, 9, true);
    /** PQ's signal of 1000 nits (SMPTE ST 2084), with 10 bits. */
    private static final int THOUSAND_NITS = 769;

    @TempDir
    Path folder;

    @Test
    void theStreamSpeaksWhereTheFileDoesNot() throws Exception {
        try (Photo photo = open(grey(PQ), null, false); WrittenExr exr = export(photo)) {
            assertEquals("HEVC stream", photo.base().encoding().source());
            assertEquals("Rec.2020 primaries, PQ curve", photo.base().encoding().name());
            assertEquals(1000.0 / 203, exr.at("G", 10, 10), 0.02 * 1000 / 203);
        }
        try (Photo tiles = open(grey(PQ), null, true); WrittenExr exr = export(tiles)) {
            assertEquals("HEVC stream", tiles.base().encoding().source(), "the first tile's");
            assertEquals(1000.0 / 203, exr.at("G", 10, 10), 0.02 * 1000 / 203);
        }
    }

    /** A sequence header alone: still picture, 64 x 64, 10 bits, 9/16/9, full range (AV1 bitstream specification, 5.5). */
    @Test
    void theStreamOfAv1Speaks() throws Exception {
        String bits = "000" + "1" + "1" + "00100" + "0101" + "0101" + "111111" + "111111" + "000" + "000"
                + "1" + "0" + "1" + "00001001" + "00010000" + "00001001" + "1" + "00000000";
        byte[] unit = new byte[2 + (bits.length() + 7) / 8];
        unit[0] = 1 << 3 | 2;
        unit[1] = (byte) (unit.length - 2);
        for (int i = 0; i < bits.length(); i++) {
            unit[2 + i / 8] |= (byte) ((bits.charAt(i) - '0') << 7 - i % 8);
        }
        HeifComposer heif = new HeifComposer("avif", "mif1");
        heif.primary(heif.item("av01", unit)
                .properties(new Property.DecoderConfig("av1C", new byte[] {(byte) 0x81, 0, 0x40, 0}), new Property.Ispe(64, 64)));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.avif"), heif.toBytes()))) {
            assertEquals("AV1 stream", photo.base().encoding().source());
            assertEquals("Rec.2020 primaries, PQ curve", photo.base().encoding().name());
            assertTrue(photo.base().encoding().hdr());
        }
    }

    @Test
    void propertiesComeBeforeTheStream() throws Exception {
        try (Photo photo = open(grey(PQ), new Property.Nclx(1, 13, 6, true), false); WrittenExr exr = export(photo)) {
            assertEquals("nclx", photo.base().encoding().source());
            double v = THOUSAND_NITS / 1023.0;
            assertEquals(Math.pow((v + 0.055) / 1.055, 2.4), exr.at("G", 10, 10), 1e-3);
        }
        try (Photo photo = open(grey(PQ), new Property.Nclx(2, 2, 2, true), false)) {
            assertTrue(photo.base().encoding().source().startsWith("assumed sRGB"), "the box says that nothing is said");
        }
        try (Photo photo = open(grey(new Property.Nclx(2, 2, 2, true)), null, false)) {
            assertTrue(photo.base().encoding().source().startsWith("assumed sRGB"));
        }
    }

    /** A limited range by the stream alone: black is 64 and white 940 of 1023. */
    @ParameterizedTest
    @CsvSource({"400", "420", "444"})
    void theRangeOfTheStreamCounts(String chroma) throws Exception {
        CodedImage image = CodedPlanes.encode(64, 64, 10, chroma, new Property.Nclx(1, 8, 1, false),
                (plane, x, y) -> plane > 0 ? 512 : x < 32 ? 64 + 438 : 940);
        try (Photo photo = open(image, null, false); WrittenExr exr = export(photo)) {
            assertEquals(0.5, exr.at("R", 10, 10), 1e-3);
            assertEquals(1, exr.at("R", 40, 10), 1e-3);
        }
    }

    @Test
    void aMatrixThatIsNotSupportedIsNamed() throws Exception {
        try (Photo photo = open(grey(PQ), new Property.Nclx(1, 13, 11, true), false)) {
            assertEquals(List.of("Base image uses the matrix coefficients 11 (SMPTE ST 2085), which are not supported;"
                    + " they are read as BT.601, so the colours are not right."), Said.of(photo.warnings()));
        }
        for (int matrix : new int[] {0, 8, 9, 16}) {
            try (Photo photo = open(grey(PQ), new Property.Nclx(1, 13, matrix, true), false)) {
                assertEquals(List.of(), Said.of(photo.warnings()));
            }
        }
    }

    /** 10 bits are coded and 8 come out; libheif 1.15 mirrors and turns what it is given. */
    @ParameterizedTest
    @CsvSource({"8, 0", "8, 1", "16, 0", "16, 1"})
    void mirroredAndTurned(int matrix, int axis) throws Exception {
        CodedImage image = CodedPlanes.encode(64, 64, 10, "444", PQ, (plane, x, y) -> plane > 0 ? 512 : x < 32 && y < 16 ? 200 : 20);
        HeifComposer heif = new HeifComposer("heix", "mif1");
        heif.primary(heif.item(image.itemType(), image.data()).properties(new Property.DecoderConfig(image.configType(), image.config()),
                new Property.Ispe(64, 64), new Property.Nclx(1, 13, matrix, true), new Property.Imir(axis), new Property.Irot(90)));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.heic"), heif.toBytes()))) {
            Raster raster = photo.base().raster();
            // the bright corner is at the left above; axis 0 brings it below, axis 1 to the right; then what is right comes to the top
            int x = axis == 0 ? 60 : 4;
            int y = axis == 0 ? 60 : 4;
            assertEquals(List.of(200, 20), List.of(raster.get(x, y, 1), raster.get(63 - x, 63 - y, 1)));
        }
    }

    @Test
    void yCgCoOfTheField() throws Exception {
        try (Photo photo = PhotoReader.open(field("paris_ycgco_re.avif")); Photo plain = PhotoReader.open(field("paris_icc_exif_xmp.avif"));
                WrittenExr exr = export(photo); WrittenExr same = export(plain)) {
            assertEquals(8, photo.base().info().bitDepth(), "of 10 bits that are coded, two are the colour differences'");
            double[] mean = mean(photo.base().raster());
            double[] expected = {.469, .510, .541};
            for (int c = 0; c < 3; c++) {
                assertEquals(expected[c], mean[c], 0.02 * expected[c]);
            }
            for (String channel : List.of("R", "G", "B")) {
                assertEquals(mean(same.all(channel)), mean(exr.all(channel)), 0.02 * mean(same.all(channel)), channel);
            }
        }
        try (Photo photo = PhotoReader.open(field("blue444_m16.heic"))) {
            Raster raster = photo.base().raster();
            assertEquals(List.of(41, 63, 0), List.of(raster.get(100, 100, 0), raster.get(100, 100, 1), raster.get(100, 100, 2)), "of 63");
        }
    }

    @Test
    void pqOfTheStreamOfTheField() throws Exception {
        try (Photo photo = PhotoReader.open(field("cosmos_nocolr.avif")); WrittenExr exr = export(photo)) {
            assertEquals("AV1 stream", photo.base().encoding().source());
            float peak = 0;
            for (String channel : List.of("R", "G", "B")) {
                for (float light : exr.all(channel)) {
                    peak = Math.max(peak, light);
                }
            }
            assertEquals(48, peak, 0.02 * 48);
        }
    }

    /** The mean that lcms2 gives. */
    @Test
    void lookupTablesOfTheField() throws Exception {
        try (Photo photo = PhotoReader.open(field("vips_xyb.jpg")); WrittenExr exr = export(photo)) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertEquals("lookup tables", photo.base().encoding().curve());
            assertEquals(.228, mean(exr.all("R")), 0.02 * .228);
            assertEquals(.204, mean(exr.all("G")), 0.02 * .204);
            assertEquals(.163, mean(exr.all("B")), 0.02 * .163);
        }
    }

    /** 10 bits, a grid of 10 bits and three channels as the map: 3.282 stops. */
    @Test
    void theHdrScreenshotKeepsItsPeak() throws Exception {
        try (Photo photo = PhotoReader.open(field("ios26_hdr_screenshot.heic")); WrittenExr exr = export(photo)) {
            float peak = 0;
            for (String channel : List.of("R", "G", "B")) {
                for (float light : exr.all(channel)) {
                    peak = Math.max(peak, light);
                }
            }
            assertEquals(1.334, peak, 0.02 * 1.334);
            assertEquals(3.282, photo.gainMap().orElseThrow().iso().orElseThrow().alternateHeadroom(), 1e-3);
            assertEquals(3, photo.gainMap().orElseThrow().raster().channels());
            assertEquals(10, photo.gainMap().orElseThrow().raster().bitDepth());
        }
    }

    private static CodedImage grey(Property.Nclx stream) throws Exception {
        return CodedPlanes.encode(64, 64, 10, "444", stream, (plane, x, y) -> plane == 0 ? THOUSAND_NITS : 512);
    }

    private Photo open(CodedImage image, Property.Nclx property, boolean grid) throws IOException {
        HeifComposer heif = new HeifComposer("heix", "mif1");
        ComposedItem item = heif.item(image.itemType(), image.data())
                .properties(new Property.DecoderConfig(image.configType(), image.config()), new Property.Ispe(64, 64));
        if (property != null) {
            item.properties(property);
        }
        heif.primary(grid ? heif.grid(new GridPayload(1, 1, 64, 64), List.of(item)) : item);
        return PhotoReader.open(Files.write(folder.resolve("photo.heic"), heif.toBytes()));
    }

    private WrittenExr export(Photo photo) throws IOException {
        Path file = Files.createTempDirectory(folder, "out").resolve("photo.exr");
        new ExrExport().write(photo, OutputTarget.of(file, Existing.REFUSE), ExportOptions.DEFAULT,
                () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        return new WrittenExr(file);
    }

    private static double[] mean(Raster raster) {
        double[] sum = new double[3];
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += raster.get(x, y, c) / (double) raster.maxCode() / raster.width() / raster.height();
                }
            }
        }
        return sum;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static Path field(String name) {
        Path path = FIELD.resolve(name);
        assumeTrue(Files.exists(path), "The test material " + path + " is not there.");
        return path;
    }
}
