package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.failure.Told;
import lightwell.message.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that open sources. */
abstract class HdrSourceTests {

    private static ColorEngine color;

    @TempDir
    Path folder;

    @BeforeAll
    static void engine() throws IOException {
        color = ColorEngine.load(Optional.empty());
    }

    static HdrSource open(Path file) throws IOException {
        return HdrSources.open(file, SourceOptions.NONE, color);
    }

    static HdrSource open(Path file, String space) throws IOException {
        return HdrSources.open(file, new SourceOptions(Optional.of(space)), color);
    }

    static float[] light(HdrSource source) throws IOException {
        float[] rgb = new float[3 * source.width() * source.height()];
        source.read(0, source.height(), rgb);
        return rgb;
    }

    static List<String> warnings(HdrSource source) {
        return Said.of(source.warnings());
    }

    static void assertRefused(String sentence, Path file) {
        assertSaid(sentence, assertThrows(IOException.class, () -> open(file).close()));
    }

    static void assertRefused(String sentence, Path file, String space) {
        assertSaid(sentence, assertThrows(IOException.class, () -> open(file, space).close()));
    }

    static void assertSaid(String sentence, IOException refusal) {
        assertEquals(sentence, ((Told) refusal).told().english());
    }

    /** @param tolerance relative to each value, and absolute below 1 */
    static void assertLight(double[] expected, float[] actual, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * Math.max(1, Math.abs(expected[i])), "value " + i);
        }
    }
}
