package lightwell.author.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lightwell.author.AuthorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CubeFileTest {

    @TempDir
    private Path folder;

    /** Linear functions of each channel come out exactly, whatever the size: red stays red, blue blue. */
    @Test
    void aLinearTableIsExact() throws IOException {
        StringBuilder text = new StringBuilder("# made\nTITLE \"linear\"\nLUT_3D_SIZE 5\n");
        for (int b = 0; b < 5; b++) {
            for (int g = 0; g < 5; g++) {
                for (int r = 0; r < 5; r++) {
                    text.append(String.format(Locale.ROOT, "%f %f %f%n", 0.5 * r / 4, 0.25 * g / 4, 0.125 * b / 4 + 0.1));
                }
            }
        }
        CubeFile cube = read(text.toString());
        float[][] colours = {{0.1f, 0.7f, 0.4f}, {0.9f, 0.2f, 0.3f}, {0.33f, 0.33f, 0.99f}, {0, 1, 0.5f}, {0.6f, 0.6f, 0.6f}, {1, 1, 1}};
        for (float[] colour : colours) {
            float[] rgb = colour.clone();
            cube.apply(rgb, 1);
            assertArrayEquals(new float[] {0.5f * colour[0], 0.25f * colour[1], 0.125f * colour[2] + 0.1f}, rgb, 1e-6f);
        }
    }

    @Test
    void neutralColoursStayOnTheDiagonal() throws IOException {
        CubeFile cube = read("LUT_3D_SIZE 2\n0 0 0\n1 .2 .1\n.3 1 .2\n.9 .8 .1\n.1 .3 1\n.7 .2 .9\n.1 .9 .7\n1 1 1\n");
        float[] rgb = {0.3f, 0.3f, 0.3f};
        cube.apply(rgb, 1);
        assertArrayEquals(new float[] {0.3f, 0.3f, 0.3f}, rgb, 1e-6f);
    }

    @Test
    void theDomainIsScaledAndEndsAtItsBorder() throws IOException {
        CubeFile curve = read("LUT_1D_SIZE 3\nDOMAIN_MIN 0 0 -1\nDOMAIN_MAX 2 4 1\n0 0 0\n.2 .5 .6\n1 1 1\n");
        float[] rgb = {1, 1, 0, 3, 8, -2};
        curve.apply(rgb, 2);
        assertArrayEquals(new float[] {0.2f, 0.25f, 0.6f, 1, 1, 0}, rgb, 1e-6f);
    }

    @Test
    void resolvesRangeIsUnderstood() throws IOException {
        CubeFile curve = read("LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 0 2\n0 0 0\n1 1 1\n");
        float[] rgb = {1, 0.5f, 2};
        curve.apply(rgb, 1);
        assertArrayEquals(new float[] {0.5f, 0.25f, 1}, rgb, 1e-6f);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LUT_3D_SIZE 2;0 0 0                  | 1 of 8 entries",
        "LUT_3D_SIZE 1000000                  | line 1",
        "LUT_3D_SIZE 2.5                      | line 1",
        "LUT_1D_SIZE 2;0 0;1 1 1              | line 2",
        "LUT_1D_SIZE 2;0 0 nan;1 1 1          | line 2",
        "LUT_1D_SIZE 2;0 0 0;1 1 1;2 2 2      | line 4",
        "LUT_1D_SIZE 2;LUT_3D_SIZE 2          | two lookup tables",
        "LUT_1D_SIZE 2;DOMAIN_MIN 1 1 1;0 0 0;1 1 1 | domain is empty",
        "hello world                          | line 1",
        "# nothing                            | 0 of 0"})
    void otherFilesAreRefused(String lines, String why) throws IOException {
        AuthorException refusal = assertThrows(AuthorException.class, () -> read(lines.replace(';', '\n')));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    @Test
    void bytesAreRefused() throws IOException {
        Path file = folder.resolve("picture.cube");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xD8, 10});
        assertEquals(file + " is no lookup table: it is no text.",
                assertThrows(AuthorException.class, () -> CubeFile.read(file)).getMessage());
    }

    private CubeFile read(String text) throws IOException {
        return CubeFile.read(Files.writeString(folder.resolve("table.cube"), text));
    }
}
