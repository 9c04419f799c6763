package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
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

/** Colours made here become samples by the equations of ITU-T H.273 (RGB to luma and differences), are coded without loss, and must
 * come back, through the decoder, as the colours they were, but for the rounding of the samples. */
class MatrixCoefficientsTest extends MatrixSamples {

    /** What the stream says, and the property must override. */
    private static final Property.Nclx OTHERWISE = new Property.Nclx(2, 2, 1, true);

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
            assertTrue(SampleMatrices.problem(new Property.Nclx(1, 13, matrix, true)).isEmpty(), "matrix " + matrix);
        }
        assertTrue(SampleMatrices.problem(new Property.Nclx(9, 16, 14, true)).isEmpty());
        for (int matrix : new int[] {3, 10, 11, 13, 14, 15, 18, 255}) {
            String sentence = SampleMatrices.problem(new Property.Nclx(9, 1, matrix, true)).orElseThrow().toString();
            assertTrue(sentence.startsWith("uses the matrix coefficients " + matrix + " ("), sentence);
        }
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
}
