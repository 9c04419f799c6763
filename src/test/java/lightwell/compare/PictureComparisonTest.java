package lightwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lightwell.author.verify.Light;
import lightwell.failure.ToldException;
import lightwell.image.FloatPlane;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

/**
 * Pictures by formula. The expected figures were computed with numpy in double precision from the papers: FLIP with filters of two
 * dimensions and the inverse of the matrix, the others from IEC 61966-2-1, SMPTE ST 2084 and ITU-R BT.2124.
 */
class PictureComparisonTest {

    private static final int WIDTH = 61;
    private static final int HEIGHT = 47;

    private static Light formula(int k) {
        return new Light(WIDTH, HEIGHT, Primaries.REC709, (from, rows, rgb) -> {
            for (int y = from, o = 0; y < from + rows; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    boolean box = k == 0 && x >= 30 && x < 36 && y >= 20 && y < 26;
                    rgb[o++] = value(x, box, 0.5 + 0.5 * Math.sin(x * (0.31 + 0.02 * k) + y * 0.17));
                    rgb[o++] = value(x, box, 0.5 + 0.5 * Math.sin(x * 0.11 - y * (0.23 + 0.01 * k) + 1));
                    rgb[o++] = value(x, box, 0.5 + 0.5 * Math.sin((x + y) * 0.07 + 0.3 * k));
                }
            }
        });
    }

    private static float value(int x, boolean box, double wave) {
        return (float) (x < 8 ? 0.25 : box ? 1 : wave);
    }

    private static Light grey(int width, int height, float light) {
        return new Light(width, height, Primaries.REC709, (y, rows, rgb) -> Arrays.fill(rgb, 0, 3 * rows * width, light));
    }

    private static PictureComparison compare(Light picture, Light reference) throws IOException {
        return PictureComparison.of(picture, reference, ParallelFor.NONE, Progress.NONE);
    }

    @Test
    void sdr() throws IOException {
        PictureComparison found = compare(formula(1), formula(0));
        assertEquals(0.027142248, found.codeError(), 2e-6);
        assertEquals(15.663542, found.psnr(), 1e-3);
        assertEquals(0.019232068, found.lightError(), 1e-7);
        assertEquals(27.007914, found.light().psnr(), 1e-3);
        assertEquals(34.914885, found.light().deltaE().mean(), 1e-2);
        assertEquals(232.335608, found.light().deltaE().greatest(), 0.1);
        assertEquals(Optional.empty(), found.exposures());
        assertEquals(0.47361251, found.flip().mean(), 2e-5);
        assertEquals(0.98263503, found.flip().greatest(), 2e-5);
    }

    @Test
    void everyPixelOfTheSdrErrors() throws IOException {
        FloatPlane errors = ComparedPictures.of(formula(1), formula(0), ParallelFor.NONE, Progress.NONE).flip();
        assertEquals(0.08335468, errors.get(5, 5), 3e-5);
        assertEquals(0.97683594, errors.get(30, 22), 3e-5);
        assertEquals(0.57318542, errors.get(60, 46), 3e-5);
        assertEquals(0.27856984, errors.get(7, 20), 3e-5);
    }

    @Test
    void hdrIsComparedAtSeveralExposures() throws IOException {
        PictureComparison found = compare(squared(formula(1)), squared(formula(0)));
        assertEquals(3, found.exposures().orElseThrow().count());
        assertEquals(-1.50166584, found.exposures().orElseThrow().start(), 1e-5);
        assertEquals(0.57240402, found.exposures().orElseThrow().stop(), 3e-3);
        assertEquals(0.54694669, found.flip().mean(), 3e-4);
        assertEquals(0.98316418, found.flip().greatest(), 3e-4);
    }

    /** Six times the square. */
    private static Light squared(Light light) {
        return new Light(light.width(), light.height(), light.primaries(), (y, rows, rgb) -> {
            light.rows().read(y, rows, rgb);
            for (int i = 0; i < 3 * rows * light.width(); i++) {
                rgb[i] *= 6 * rgb[i];
            }
        });
    }

    @Test
    void plainPictures() throws IOException {
        assertEquals(0.2846757431694135, compare(grey(30, 30, 0.3f), grey(30, 30, 0.2f)).flip().mean(), 1e-4);
        PictureComparison same = compare(grey(30, 30, 0.3f), grey(30, 30, 0.3f));
        assertEquals(0, same.flip().greatest());
        assertEquals(Double.POSITIVE_INFINITY, same.psnr());
    }

    @Test
    void bandsDoNotShow() throws IOException {
        FloatPlane errors = ComparedPictures.of(columns(5), columns(7), ParallelFor.NONE, Progress.NONE).flip();
        for (int y = 0; y < errors.height(); y++) {
            assertEquals(errors.get(70, 0), errors.get(70, y), 1e-6, "row " + y);
        }
        assertTrue(errors.get(70, 0) > 0.02, "They differ by " + errors.get(70, 0));
    }

    /** Every row is alike; so wide that a band has few rows. */
    private static Light columns(int period) {
        int width = 8000;
        return new Light(width, 70, Primaries.REC709, (y, rows, rgb) -> {
            for (int i = 0; i < 3 * rows * width; i++) {
                rgb[i] = i / 3 % width % period < 3 ? 0.6f : 0.2f;
            }
        });
    }

    @Test
    void theSmallerPictureIsResampled() throws IOException {
        PictureComparison found = compare(grey(30, 20, 0.3f), grey(60, 40, 0.3f));
        assertEquals(60, found.width());
        assertEquals(0, found.codeError());
        assertTrue(found.note().orElseThrow().english().contains("30x20"), found.note().toString());
        assertThrows(ToldException.class, () -> compare(grey(30, 20, 0.3f), grey(20, 30, 0.3f)));
    }

    @Test
    void cancelling() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class,
                () -> PictureComparison.of(grey(30, 20, 0.3f), grey(30, 20, 0.3f), ParallelFor.NONE, cancelled));
    }
}
