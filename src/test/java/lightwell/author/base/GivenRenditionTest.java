package lightwell.author.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.PatchSource;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.Authoring;
import lightwell.author.map.MapOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own SDR picture as the base. */
class GivenRenditionTest {

    private static final int WIDTH = 61;
    private static final int HEIGHT = 43;

    @TempDir
    private Path folder;

    @Test
    void everyCodeOfThePictureIsKept() throws IOException {
        BufferedImage picture = random(WIDTH, HEIGHT);
        try (GainMapPicture made = make(write(picture))) {
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int rgb = picture.getRGB(x, y);
                    assertEquals(rgb >> 16 & 0xFF, made.base().get(x, y, 0), x + ", " + y);
                    assertEquals(rgb >> 8 & 0xFF, made.base().get(x, y, 1), x + ", " + y);
                    assertEquals(rgb & 0xFF, made.base().get(x, y, 2), x + ", " + y);
                }
            }
        }
    }

    @Test
    void anotherSizeIsRefused() throws IOException {
        Path file = write(random(WIDTH - 1, HEIGHT));
        AuthorException refusal = assertThrows(AuthorException.class, () -> make(file).close());
        assertTrue(refusal.getMessage().contains("60x43") && refusal.getMessage().contains("61x43"), refusal.getMessage());
    }

    private Path write(BufferedImage picture) throws IOException {
        Path file = folder.resolve("graded.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static BufferedImage random(int width, int height) {
        Random random = new Random(7);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return picture;
    }

    private static GainMapPicture make(Path sdr) throws IOException {
        HdrSource source = new PatchSource(WIDTH, HEIGHT, Primaries.DISPLAY_P3,
                (x, y) -> new double[] {4.0 * x / WIDTH, 1, 2.0 * y / HEIGHT});
        LightStatistics light = LightStatistics.of(source, ParallelFor.NONE, Progress.NONE);
        AuthorOptions options = new AuthorOptions(BaseSpace.SRGB, 8, new SdrMethod.Given(sdr), MapOptions.DEFAULT, false);
        return Authoring.gainMap(source, light, options, ColorEngine.load(Optional.empty()), ParallelFor.NONE, Progress.NONE);
    }
}
