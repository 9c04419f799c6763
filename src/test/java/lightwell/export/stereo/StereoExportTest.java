package lightwell.export.stereo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lightwell.color.Anaglyph;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.jobs.Progress;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import lightwell.ui.content.ViewerTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pair of known codes in sRGB: the base is the left eye, grey 100 the right one; its file asks for a shift of a tenth of the width. */
class StereoExportTest {

    private static final int WIDTH = ViewerTestSupport.WIDTH;
    private static final int HEIGHT = ViewerTestSupport.HEIGHT;
    private static final int GREY = 0x646464;
    private static final OptionalDouble NOT_SHIFTED = OptionalDouble.of(0);

    @TempDir
    Path folder;

    @Test
    void eyesStandBesideEachOther() throws Exception {
        BufferedImage image = write("a.png", StereoArrangement.SIDE_BY_SIDE, Anaglyph.DUBOIS, NOT_SHIFTED);
        assertEquals(2 * WIDTH, image.getWidth());
        assertEquals(HEIGHT, image.getHeight());
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(base(x, y), image.getRGB(x, y) & 0xFFFFFF);
                assertEquals(GREY, image.getRGB(WIDTH + x, y) & 0xFFFFFF);
            }
        }
    }

    @Test
    void crossedEyesAreExchangedAndRowsStack() throws Exception {
        BufferedImage crossed = write("a.png", StereoArrangement.CROSS_EYED, Anaglyph.DUBOIS, NOT_SHIFTED);
        assertEquals(GREY, crossed.getRGB(5, 7) & 0xFFFFFF);
        assertEquals(base(5, 7), crossed.getRGB(WIDTH + 5, 7) & 0xFFFFFF);
        BufferedImage stacked = write("b.png", StereoArrangement.TOP_BOTTOM, Anaglyph.DUBOIS, NOT_SHIFTED);
        assertEquals(WIDTH, stacked.getWidth());
        assertEquals(2 * HEIGHT, stacked.getHeight());
        assertEquals(base(5, 7), stacked.getRGB(5, 7) & 0xFFFFFF);
        assertEquals(GREY, stacked.getRGB(5, HEIGHT + 7) & 0xFFFFFF);
    }

    /** A tenth of 60 pixels, each eye by half, black where an eye has nothing, and equally far on the other side. */
    @Test
    void theFilesShiftMovesTheEyesApart() throws Exception {
        BufferedImage image = write("a.png", StereoArrangement.SIDE_BY_SIDE, Anaglyph.DUBOIS, OptionalDouble.empty());
        int side = (int) Math.round(0.1 * WIDTH / 2);
        for (int x = 0; x < WIDTH; x++) {
            boolean inside = x >= side && x < WIDTH - side;
            assertEquals(inside ? base(x + side, 9) : 0, image.getRGB(x, 9) & 0xFFFFFF, "column " + x);
            assertEquals(inside ? GREY : 0, image.getRGB(WIDTH + x, 9) & 0xFFFFFF, "column " + x);
        }
    }

    /** The formula of each method in linear light, from the codes. */
    @ParameterizedTest
    @EnumSource
    void anaglyphsAreSumsOfLight(Anaglyph method) throws Exception {
        BufferedImage image = write("a.png", StereoArrangement.ANAGLYPH, method, NOT_SHIFTED);
        Transfer srgb = new Transfer.Srgb();
        double grey = srgb.toLinear(100 / 255.0);
        for (int x = 0; x < WIDTH; x += 7) {
            int code = base(x, 11);
            double[] left = {srgb.toLinear((code >> 16) / 255.0), srgb.toLinear((code >> 8 & 0xFF) / 255.0),
                srgb.toLinear((code & 0xFF) / 255.0)};
            double luminance = 0.2126 * left[0] + 0.7152 * left[1] + 0.0722 * left[2];
            double[] expected = switch (method) {
                case COLOUR -> new double[] {left[0], grey, grey};
                case HALF_COLOUR, GREY -> new double[] {luminance, grey, grey};
                case DUBOIS -> new double[] {0.437 * left[0] + 0.449 * left[1] + 0.164 * left[2] - 0.050 * grey,
                    -0.062 * left[0] - 0.062 * left[1] - 0.024 * left[2] + 1.147 * grey,
                    -0.048 * left[0] - 0.050 * left[1] - 0.017 * left[2] + 1.115 * grey};
            };
            for (int c = 0; c < 3; c++) {
                int written = image.getRGB(x, 11) >> 16 - 8 * c & 0xFF;
                assertEquals(Math.max(0, Math.min(1, expected[c])), srgb.toLinear(written / 255.0), 0.005, method + " at " + x);
            }
        }
    }

    @Test
    void jpegIsTheSamePictureButForItsLoss() throws Exception {
        BufferedImage image = write("a.jpg", StereoArrangement.SIDE_BY_SIDE, Anaglyph.DUBOIS, NOT_SHIFTED);
        assertEquals(2 * WIDTH, image.getWidth());
        assertEquals(100, image.getRGB(WIDTH + WIDTH / 2, HEIGHT / 2) & 0xFF, 3);
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws Exception {
        try (Photo alone = ViewerTestSupport.alphaPhoto()) {
            Path file = folder.resolve("x.png");
            assertTrue(assertThrows(ExportException.class, () -> new StereoExport().write(alone,
                    OutputTarget.of(file, Existing.REFUSE), StereoSettings.DEFAULT, () -> ColorEngine.load(Optional.empty()),
                    Progress.NONE)).getMessage().contains("is no eye of a stereo pair"));
            assertTrue(Files.notExists(file));
        }
        assertThrows(IllegalArgumentException.class,
                () -> new StereoSettings(StereoArrangement.ANAGLYPH, Anaglyph.GREY, OptionalDouble.of(0.2)));
    }

    @Test
    void anExistingFileIsRefusedOrLeftAloneAndACancelledOneIsNotThere() throws Exception {
        Path file = Files.writeString(folder.resolve("x.png"), "mine");
        try (Photo photo = ViewerTestSupport.stereoPhoto()) {
            assertThrows(TargetExistsException.class, () -> write(photo, file, Existing.REFUSE, Progress.NONE));
            assertTrue(write(photo, file, Existing.SKIP, Progress.NONE).skipped());
            assertEquals("mine", Files.readString(file));
            Progress stopped = new Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            assertThrows(CancellationException.class, () -> write(photo, folder.resolve("y.png"), Existing.REFUSE, stopped));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static ExportResult write(Photo photo, Path file, Existing existing, Progress progress) throws Exception {
        return new StereoExport().write(photo, OutputTarget.of(file, existing), StereoSettings.DEFAULT,
                () -> ColorEngine.load(Optional.empty()), progress);
    }

    private static int base(int x, int y) {
        return ViewerTestSupport.code(x, y, 0) << 16 | ViewerTestSupport.code(x, y, 1) << 8 | ViewerTestSupport.code(x, y, 2);
    }

    private BufferedImage write(String name, StereoArrangement arrangement, Anaglyph method, OptionalDouble shift) throws Exception {
        Path file = folder.resolve(name);
        try (Photo photo = ViewerTestSupport.stereoPhoto()) {
            new StereoExport().write(photo, OutputTarget.of(file, Existing.REFUSE), new StereoSettings(arrangement, method, shift),
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        }
        return ImageIO.read(file.toFile());
    }
}
