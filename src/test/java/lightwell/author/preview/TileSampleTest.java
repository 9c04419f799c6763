package lightwell.author.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import lightwell.author.PatchSource;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

/** Light that says where a pixel was. */
class TileSampleTest {

    private static PatchSource places(int width, int height) {
        return new PatchSource(width, height, Primaries.REC2020, (x, y) -> new double[] {x, y, 0});
    }

    @Test
    void tilesLieInEqualStepsOverThePicture() throws IOException {
        PatchSource source = places(2768, 1768); // 2000 and 1000 more than six tiles of 128
        TileSample sample = TileSample.of(source, source, Progress.NONE);
        assertEquals(768, sample.width());
        assertEquals(768, sample.height());
        float[] rgb = new float[3 * 768];
        for (int tile = 0; tile < 6; tile++) {
            sample.read(128 * tile + 5, 1, rgb);
            for (int across = 0; across < 6; across++) {
                int at = 3 * (128 * across + 7);
                assertArrayEquals(new float[] {128 * across + 7 + 400 * across, 128 * tile + 5 + 200 * tile, 0},
                        new float[] {rgb[at], rgb[at + 1], rgb[at + 2]});
            }
        }
    }

    @Test
    void aSmallPictureIsKeptWhole() throws IOException {
        PatchSource source = places(301, 129);
        TileSample sample = TileSample.of(source, source, Progress.NONE);
        float[] all = new float[3 * 301 * 129];
        float[] kept = new float[all.length];
        source.read(0, 129, all);
        sample.read(0, 129, kept);
        assertArrayEquals(all, kept);
    }
}
