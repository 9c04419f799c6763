package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Colours made here become samples by the equations of ITU-T H.273 (RGB to luma and differences), are coded without loss, and must come
 * back, through the decoder, as the colours they were, but for the rounding of the samples.
 */
class MatrixCoefficientsTest {

    private static final int SIZE = 64;
    /** What the stream says, and the property must override. */
    private static final Property.Nclx OTHERWISE = new Property.Nclx(2, 2, 1, true);
    private static final double M1 = 2610.0 / 16384;
    private static final double M2 = 2523.0 / 4096 * 128;
    private static final double C1 = 3424.0 / 4096;
    private static final double C2 = 2413.0 / 4096 * 32;
    private static final double C3 = 2392.0 / 4096 * 32;

    @ParameterizedTest(name = "matrix {0}, full {1}, {2} bits, {3}")
    @CsvSource({
        "0, true, 8, 444", "0, false, 8, 444", "0, false, 10, 444", "0, true, 12, 444",
        "1, true, 8, 420", "1, false, 8, 420", "1, false, 10, 422", "1, false, 12, 444", "1, true, 10, 420",
        "2, true, 8, 444", "4, true, 8, 444", "4, false, 10, 420", "5, false, 8, 444", "6, true, 10, 422", "6, false, 12, 420",
        "7, true, 8, 422", "7, false, 10, 444", "8, true, 8, 444", "8, false, 8, 444", "8, true, 10, 420", "8, false, 12, 422",
        "9, true, 10, 420", "9, false, 8, 420", "9, false, 10, 444", "12, true, 8, 444", "12, false, 10, 420",
        "16, true, 10, 444", "16, false, 10, 444", "16, true, 12, 420", "17, true, 10, 444", "17, false, 12, 422"})
    void coloursComeBack(int matrix, boolean full, int bits, String chroma) throws Exception {
        Property.Nclx code = new Property.Nclx(12, 13, matrix, full);
        int rgbBits = matrix == 16 ? bits - 2 : matrix == 17 ? bits - 1 : bits;
        double[][] colours = colours(7);
        try (Raster back = decode(composed(colours, code, bits, chroma), 1)) {
            assertEquals(rgbBits, back.bitDepth());
            // half a step of RGB, and of each sample that it is made of, in steps of its range; integers of the reversible kinds only
            // round once
            double samples = matrix >= 16 || matrix == 0 ? 0.5 : 1.9;
            check(colours, back, (0.51 + samples * (full ? 1 : 1.17)) / back.maxCode());
        }
    }

    @ParameterizedTest(name = "transfer {0}, full {1}, {2} bits, {3}")
    @CsvSource({"16, true, 12, 444", "16, false, 12, 420", "16, false, 10, 420", "18, true, 12, 444", "18, false, 10, 444"})
    void ictcpComesBack(int transfer, boolean full, int bits, String chroma) throws Exception {
        double[][] colours = colours(3);
        for (double[] colour : colours) {
            for (int c = 0; c < 3; c++) {
                colour[c] = 0.25 + 0.5 * colour[c]; // of PQ, 1 nit to 1000
            }
        }
        try (Raster back = decode(composed(colours, new Property.Nclx(9, transfer, 14, full), bits, chroma), 1)) {
            assertEquals(bits, back.bitDepth());
            // a step of PQ is 0.3% of light with 12 bits, 1.2% with 10; the differences give a few of them to the darker channels of a
            // saturated colour
            for (int i = 0; i < colours.length; i++) {
                double brightest = light(Math.max(colours[i][0], Math.max(colours[i][1], colours[i][2])), transfer == 18);
                for (int c = 0; c < 3; c++) {
                    double signal = back.get(2 * (i % 32), 2 * (i / 32), c) / (double) back.maxCode();
                    double expected = light(colours[i][c], transfer == 18);
                    assertEquals(expected, light(signal, transfer == 18), brightest * (bits == 12 ? 0.015 : 0.06));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8, true", "8, false", "10, false", "12, false", "12, true"})
    void greyOfALimitedRangeIsStretched(int bits, boolean full) throws Exception {
        double[][] greys = colours(5);
        Property.Nclx code = new Property.Nclx(1, 13, 6, full);
        CodedImage image = CodedPlanes.encode(SIZE, SIZE, bits, "400", OTHERWISE, (plane, x, y) -> luma(greys[index(x, y)][0], bits, full));
        for (boolean grid : new boolean[] {false, true}) {
            HeifComposer heif = new HeifComposer("heic", "mif1");
            ComposedItem item = item(heif, image, code);
            heif.primary(grid ? heif.grid(new GridPayload(1, 1, SIZE, SIZE), List.of(item)) : item);
            int id = grid ? item.id() + 1 : item.id();
            try (HeifDecoder decoder = HeifDecoder.open(normalise(heif)); Raster back = decoder.decodeMono(id)) {
                assertEquals(1, back.channels());
                for (int i = 0; i < greys.length; i++) {
                    assertEquals(greys[i][0], back.get(2 * (i % 32), 2 * (i / 32), 0) / (double) back.maxCode(), 1.2 / back.maxCode());
                }
            }
        }
    }

    /** Of a coloured picture the one channel is red, whoever converts it. */
    @ParameterizedTest
    @CsvSource({"6, true", "6, false", "8, true", "14, true"})
    void oneChannelOfAColouredPicture(int matrix, boolean full) throws Exception {
        Property.Nclx code = new Property.Nclx(9, 16, matrix, full);
        int[] grey = samples(new double[] {0.5, 0.5, 0.5}, code, 8);
        CodedImage image = CodedPlanes.encode(SIZE, SIZE, 8, "444", OTHERWISE, (plane, x, y) -> grey[plane]);
        HeifComposer heif = new HeifComposer("heic", "mif1");
        heif.primary(item(heif, image, code));
        try (HeifDecoder decoder = HeifDecoder.open(normalise(heif)); Raster back = decoder.decodeMono(1)) {
            assertEquals(1, back.channels());
            assertEquals(0.5, back.get(9, 9, 0) / 255.0, 2.1 / 255);
        }
    }

    /** A grid's description counts for its tiles, turned and cut as usual; so does that of an image derived by {@code iden}. */
    @Test
    void gridsAndIdentitiesAreReadAsTheyAreDescribed() throws Exception {
        double[][] colours = colours(9);
        List<Property.Nclx> codes = List.of(
                new Property.Nclx(1, 13, 8, true), new Property.Nclx(9, 16, 9, true), new Property.Nclx(1, 1, 1, false));
        for (Property.Nclx code : codes) {
            CodedImage image = coded(colours, code, 8, "444", OTHERWISE);
            HeifComposer heif = new HeifComposer("heic", "mif1");
            ComposedItem tile = plain(heif, image);
            ComposedItem other = plain(heif, image);
            ComposedItem grid = heif.grid(new GridPayload(1, 2, 2 * SIZE, SIZE), List.of(tile, other))
                    .properties(code, new Property.Irot(180));
            ComposedItem iden = heif.item("iden", new byte[0]).properties(new Property.Ispe(SIZE, SIZE), code)
                    .refersTo("dimg", plain(heif, image));
            heif.primary(grid);
            try (HeifDecoder decoder = HeifDecoder.open(normalise(heif));
                    Raster turned = decoder.decodeColor(grid.id()); Raster same = decoder.decodeColor(iden.id())) {
                check(colours, same, 3.0 / 255);
                for (int i = 0; i < colours.length; i++) {
                    for (int c = 0; c < 3; c++) {
                        assertEquals(colours[i][c], turned.get(2 * SIZE - 1 - 2 * (i % 32), SIZE - 1 - 2 * (i / 32), c) / 255.0, 3.0 / 255);
                    }
                }
            }
        }
    }

    /** As composed of a public sample: Y, Cb, Cr of 41, 240, 240. In YCgCo-Re 8 bits hold RGB of 6. */
    @Test
    void theSampleOfMatrix16() throws Exception {
        CodedImage image = CodedPlanes.encode(SIZE, SIZE, 8, "444", OTHERWISE, (plane, x, y) -> plane == 0 ? 41 : 240);
        HeifComposer heif = new HeifComposer("heic", "mif1");
        heif.primary(item(heif, image, new Property.Nclx(1, 13, 16, true)));
        try (HeifDecoder decoder = HeifDecoder.open(normalise(heif)); Raster back = decoder.decodeColor(1)) {
            assertEquals(6, back.bitDepth());
            assertEquals(List.of(41, 63, 0), List.of(back.get(9, 9, 0), back.get(9, 9, 1), back.get(9, 9, 2)));
        }
    }

    @Test
    void whatIsNotDefinedIsNamed() {
        for (int matrix : new int[] {0, 1, 2, 4, 5, 6, 7, 8, 9, 12, 16, 17}) {
            assertTrue(SampleMatrix.problem(new Property.Nclx(1, 13, matrix, true)).isEmpty(), "matrix " + matrix);
        }
        assertTrue(SampleMatrix.problem(new Property.Nclx(9, 16, 14, true)).isEmpty());
        for (int matrix : new int[] {3, 10, 11, 13, 14, 15, 18, 255}) {
            String sentence = SampleMatrix.problem(new Property.Nclx(9, 1, matrix, true)).orElseThrow().toString();
            assertTrue(sentence.startsWith("uses the matrix coefficients " + matrix + " ("), sentence);
        }
    }

    private static double[][] colours(int seed) {
        Random random = new Random(seed);
        double[][] colours = new double[SIZE / 2 * SIZE / 2][3];
        for (int i = 0; i < colours.length; i++) {
            for (int c = 0; c < 3; c++) {
                colours[i][c] = i < 8 ? i >> c & 1 : random.nextDouble();
            }
        }
        return colours;
    }

    private static int index(int x, int y) {
        return x / 2 + y / 2 * (SIZE / 2);
    }

    /** Each colour fills 2 x 2 pixels, so that no chroma is shared. */
    private static void check(double[][] colours, Raster back, double tolerance) {
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                for (int c = 0; c < 3; c++) {
                    double share = back.get(x, y, c) / (double) back.maxCode();
                    assertEquals(colours[index(x, y)][c], share, tolerance, "at " + x + ", " + y + ", channel " + c);
                }
            }
        }
    }

    private static HeifComposer composed(double[][] colours, Property.Nclx code, int bits, String chroma) throws Exception {
        HeifComposer heif = new HeifComposer("heic", "mif1");
        heif.primary(item(heif, coded(colours, code, bits, chroma, OTHERWISE), code));
        return heif;
    }

    private static CodedImage coded(double[][] colours, Property.Nclx code, int bits, String chroma, Property.Nclx stream)
            throws Exception {
        int across = chroma.equals("444") ? 1 : 2;
        int down = chroma.equals("420") ? 2 : 1;
        return CodedPlanes.encode(SIZE, SIZE, bits, chroma, stream,
                (plane, x, y) -> samples(colours[index(plane == 0 ? x : across * x, plane == 0 ? y : down * y)], code, bits)[plane]);
    }

    private static ComposedItem item(HeifComposer heif, CodedImage image, Property.Nclx code) {
        return plain(heif, image).properties(code);
    }

    private static ComposedItem plain(HeifComposer heif, CodedImage image) {
        return heif.item(image.itemType(), image.data()).properties(new Property.DecoderConfig(image.configType(), image.config()),
                new Property.Ispe(image.width(), image.height()));
    }

    private static NormalisedHeif normalise(HeifComposer heif) throws Exception {
        return Normaliser.normalise(ByteBuffer.wrap(heif.toBytes()));
    }

    private static Raster decode(HeifComposer heif, int id) throws Exception {
        try (HeifDecoder decoder = HeifDecoder.open(normalise(heif))) {
            return decoder.decodeColor(id);
        }
    }

    /** The forward equations of H.273, 8.3. */
    private static int[] samples(double[] rgb, Property.Nclx code, int bits) {
        boolean full = code.fullRange();
        int middle = 1 << bits - 1;
        int matrix = code.matrix();
        if (matrix == 0) {
            return new int[] {luma(rgb[1], bits, full), luma(rgb[2], bits, full), luma(rgb[0], bits, full)};
        }
        if (matrix == 8 || matrix >= 16) {
            int depth = matrix == 8 ? bits : matrix == 16 ? bits - 2 : bits - 1;
            int r = luma(rgb[0], depth, full);
            int g = luma(rgb[1], depth, full);
            int b = luma(rgb[2], depth, full);
            if (matrix == 8) {
                long cg = Math.round(0.5 * g - 0.25 * (r + b)) + middle;
                long co = Math.round(0.5 * (r - b)) + middle;
                int y = (int) Math.round(0.5 * g + 0.25 * (r + b));
                return new int[] {y, (int) Math.min(2 * middle - 1, cg), (int) Math.min(2 * middle - 1, co)};
            }
            int co = r - b;
            int t = b + (co >> 1);
            int cg = g - t;
            return new int[] {t + (cg >> 1), cg + middle, co + middle};
        }
        if (matrix == 14) {
            return ictcp(rgb, code, bits);
        }
        double[] k = weights(matrix);
        double y = k[0] * rgb[0] + (1 - k[0] - k[1]) * rgb[1] + k[1] * rgb[2];
        return new int[] {luma(y, bits, full), difference(0.5 * (rgb[2] - y) / (1 - k[1]), bits, full),
            difference(0.5 * (rgb[0] - y) / (1 - k[0]), bits, full)};
    }

    /** KR and KB; of 12 with the primaries of P3-D65, from their matrix to XYZ (SMPTE EG 432-1). */
    private static double[] weights(int matrix) {
        return switch (matrix) {
            case 1 -> new double[] {0.2126, 0.0722};
            case 4 -> new double[] {0.30, 0.11};
            case 7 -> new double[] {0.212, 0.087};
            case 9 -> new double[] {0.2627, 0.0593};
            case 12 -> new double[] {0.22897456, 0.07928691};
            default -> new double[] {0.299, 0.114};
        };
    }

    private static int[] ictcp(double[] rgb, Property.Nclx code, int bits) {
        boolean hlg = code.transfer() == 18;
        double[] lms = {1688, 2146, 262, 683, 2951, 462, 99, 309, 3688};
        double[] coded = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int c = 0; c < 3; c++) {
                sum += lms[3 * row + c] / 4096 * light(rgb[c], hlg);
            }
            coded[row] = signal(sum, hlg);
        }
        double i = 0.5 * (coded[0] + coded[1]);
        double t = hlg ? (3625 * coded[0] - 7465 * coded[1] + 3840 * coded[2]) / 4096
                : (6610 * coded[0] - 13613 * coded[1] + 7003 * coded[2]) / 4096;
        double p = hlg ? (9500 * coded[0] - 9212 * coded[1] - 288 * coded[2]) / 4096
                : (17933 * coded[0] - 17390 * coded[1] - 543 * coded[2]) / 4096;
        return new int[] {luma(i, bits, code.fullRange()), difference(t, bits, code.fullRange()), difference(p, bits, code.fullRange())};
    }

    private static double light(double signal, boolean hlg) {
        if (hlg) {
            return signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        }
        double e = Math.pow(signal, 1 / M2);
        return Math.pow(Math.max(0, e - C1) / (C2 - C3 * e), 1 / M1);
    }

    private static double signal(double light, boolean hlg) {
        if (hlg) {
            return light <= 1 / 12.0 ? Math.sqrt(3 * light) : 0.17883277 * Math.log(12 * light - 0.28466892) + 0.55991073;
        }
        double e = Math.pow(light, M1);
        return Math.pow((C1 + C2 * e) / (1 + C3 * e), M2);
    }

    private static int luma(double value, int bits, boolean full) {
        return (int) Math.round(full ? value * ((1 << bits) - 1) : (219 * value + 16) * (1 << bits - 8));
    }

    private static int difference(double value, int bits, boolean full) {
        int largest = (1 << bits) - 1;
        return (int) Math.min(largest, Math.max(0, Math.round((full ? value * largest : 224 * value * (1 << bits - 8)) + (1 << bits - 1))));
    }
}
