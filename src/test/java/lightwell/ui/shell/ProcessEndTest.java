package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lightwell.ui.files.PhotoEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Another process, whose window is given a photo, ends while it decodes; this one starts next, with the same settings. */
class ProcessEndTest extends OneWindow {

    private static final int WIDTH = 10_000;
    private static final int HEIGHT = 6_000;

    @TempDir
    private static Path photos;
    private static Path large;

    private Process other;

    /** Long enough in the decoding to be caught at it. */
    @BeforeAll
    static void writePhoto() throws IOException {
        large = photos.resolve("large.jpg");
        ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY), "jpg", large.toFile());
    }

    /** Whatever became of the test: a window that stays would take the keys of others. */
    @AfterEach
    void endProcess() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    /** As the desktop's session does when it ends. */
    @Test
    void afterAPlainTerminationNoPhotoIsToBlame() throws Exception {
        open(large);
        end("TERM");
        assertEquals(0, marks());
        fx(() -> {
            shell.restore();
            return null;
        });
        waitFor(() -> shell.workspace().background().isIdle()); // what was left is looked at in the background
        assertEquals("", told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "SEGV"})
    void aPhotoThatWasAnArgumentIsNamedAfterACrash(String signal) throws Exception {
        open(large);
        end(signal);
        assertTrue(marks() > 0, "its mark is left");
        fx(() -> {
            shell.restore();
            return null;
        });
        waitFor(() -> told().equals("large.jpg was not opened again, because Lightwell ended while opening it."));
        assertEquals(0, marks(), "it is told once");
    }

    @Test
    void askedForByItsNameItIsOpenedOnceMoreAndThatIsSaid() throws Exception {
        open(large);
        end("KILL");
        fx(() -> {
            shell.features().files().opener().ahead().prepare(List.of(large));
            shell.start(List.of(large));
            return null;
        });
        WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, () -> fx(() -> shell.workspace().viewer().photo().get() != null));
        assertEquals("large.jpg is opened once more, although Lightwell ended while opening it last time.", told());
    }

    @Test
    void aFolderIsOpenedWithoutIt() throws Exception {
        Path small = photos.resolve("small.jpg");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY), "jpg", small.toFile());
        open(large);
        end("KILL");
        fx(() -> {
            shell.start(List.of(photos));
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() != null));
        assertEquals(List.of("small.jpg"),
                fx(() -> shell.features().files().browser().session().entries().stream().map(PhotoEntry::name).toList()));
        assertTrue(told().startsWith("large.jpg was not opened again"), told());
    }

    /** Returns once the photo is being read. */
    private void open(Path photo) throws Exception {
        other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder.resolve("crash.log"), "-Dlightwell.config.dir=" + folder,
                "-Dlightwell.state.dir=" + folder, "-cp", System.getProperty("java.class.path"), "lightwell.Main", photo.toString())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, () -> marks() > 0 || !other.isAlive()); // a busy machine takes long to start it
    }

    private void end(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(other.pid())).start().waitFor();
        assertTrue(other.waitFor(2, TimeUnit.MINUTES), "still running");
    }

    private long marks() throws IOException {
        Path opening = folder.resolve("opening");
        if (!Files.isDirectory(opening)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(opening)) {
            return files.filter(mark -> mark.toFile().length() > 0).count();
        }
    }

    private String told() {
        return fx(() -> shell.workspace().errors().sentence().get());
    }
}
