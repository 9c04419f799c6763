package lightwell.author.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.CubeSpace;
import lightwell.author.HdrSource;
import lightwell.author.PatchSource;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.map.MapOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings change many times, and the user's files are read once. */
class KeptRenditionsTest {

    private static final PatchSource SOURCE = new PatchSource(40, 20, Primaries.DISPLAY_P3, (x, y) -> new double[] {x, y, 2});
    /** Darker to the right: the mean of a box of two is half a step beside its first pixel. */
    private static final PatchSource SDR = new PatchSource(40, 20, Primaries.DISPLAY_P3, (x, y) -> new double[] {x / 40.0, 0.5, 0.25});

    @TempDir
    private Path folder;
    private Path file;
    private ColorEngine color;
    private int opened;

    @BeforeEach
    void made() throws IOException {
        file = Files.writeString(folder.resolve("mine.png"), "opened by the test");
        color = ColorEngine.load(Optional.empty());
    }

    private KeptRenditions renditions(HdrSource picture) throws IOException {
        return PreviewSource.of(SOURCE, 20, ParallelFor.NONE, Progress.NONE).renditions((path, engine) -> {
            assertEquals(file, path);
            opened++;
            return picture;
        }, ParallelFor.NONE);
    }

    private static AuthorOptions options(SdrMethod method, BaseSpace space, int reduction) {
        return new AuthorOptions(space, 8, method, new MapOptions(false, reduction, 8, OptionalDouble.empty(), true), false);
    }

    @Test
    void thePictureIsOpenedOnceForAllSettings() throws IOException {
        try (KeptRenditions renditions = renditions(SDR)) {
            SdrMethod given = new SdrMethod.Given(file);
            float[] sdr = new float[3 * 20];
            for (int reduction : new int[] {1, 2, 4}) {
                for (BaseSpace space : BaseSpace.values()) {
                    renditions.small(options(given, space, reduction), color);
                    renditions.tiles(options(given, space, reduction), color);
                }
                renditions.small(options(SdrMethod.RollOff.DEFAULT, BaseSpace.SRGB, reduction), color);
            }
            renditions.small(options(given, BaseSpace.DISPLAY_P3, 1), color).apply(3, 1, 20, new float[60], sdr);
            assertEquals(1, opened);
            assertEquals(0.5 / 40, sdr[0], 1e-6);
            assertEquals(14.5 / 40, sdr[3 * 7], 1e-6);
            assertEquals(0.5, sdr[1], 1e-6);
        }
    }

    @Test
    void aPictureThatWasSavedAgainIsReadAgain() throws IOException {
        try (KeptRenditions renditions = renditions(SDR)) {
            renditions.small(options(new SdrMethod.Given(file), BaseSpace.SRGB, 1), color);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            renditions.small(options(new SdrMethod.Given(file), BaseSpace.SRGB, 1), color);
            assertEquals(2, opened);
        }
    }

    /** Both are reduced to 20 x 10, and the file could not be written. */
    @Test
    void anotherSizeIsRefusedByItsOwnPixels() throws IOException {
        try (KeptRenditions renditions = renditions(new PatchSource(39, 20, Primaries.REC709, (x, y) -> new double[3]))) {
            AuthorException refusal = assertThrows(AuthorException.class,
                    () -> renditions.small(options(new SdrMethod.Given(file), BaseSpace.SRGB, 1), color));
            assertTrue(refusal.getMessage().contains("39x20") && refusal.getMessage().contains("40x20"), refusal.getMessage());
        }
    }

    @Test
    void aTableIsReadAgainOnlyIfItChanged() throws IOException {
        Path cube = Files.writeString(folder.resolve("half.cube"), "LUT_1D_SIZE 2\n0 0 0\n0.5 0.5 0.5\n");
        SdrMethod method = new SdrMethod.Cube(cube, CubeSpace.SRGB, CubeSpace.SRGB);
        FileTime before = Files.getLastModifiedTime(cube);
        try (KeptRenditions renditions = renditions(SDR)) {
            Object first = renditions.small(options(method, BaseSpace.SRGB, 1), color);
            Files.writeString(cube, "no table any more");
            Files.setLastModifiedTime(cube, before);
            assertEquals(first, renditions.small(options(method, BaseSpace.SRGB, 2), color));
            Files.setLastModifiedTime(cube, FileTime.fromMillis(1_000_000));
            assertThrows(AuthorException.class, () -> renditions.small(options(method, BaseSpace.SRGB, 2), color));
        }
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        Files.delete(file);
        try (KeptRenditions renditions = renditions(SDR)) {
            AuthorException refusal = assertThrows(AuthorException.class,
                    () -> renditions.small(options(new SdrMethod.Given(file), BaseSpace.SRGB, 1), color));
            assertTrue(refusal.getMessage().contains("mine.png"), refusal.getMessage());
        }
    }

    @Test
    void nothingComesOfItOnceItIsClosed() throws IOException {
        KeptRenditions renditions = renditions(SDR);
        renditions.close();
        assertThrows(CancellationException.class, () -> renditions.small(options(SdrMethod.RollOff.DEFAULT, BaseSpace.SRGB, 1), color));
    }
}
