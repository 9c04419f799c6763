package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.FilmBack;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.export.page.Browser;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of geometry as a browser draws them. The scene has the window's shape, so that from the camera that took the photo it fills the
 * window: four quarters of one colour each, the right half farther away.
 */
class CloudInBrowserTest {

    private static final int COLUMNS = 80;
    private static final int ROWS = 60;
    private static final int[] QUARTERS = {0xC81E1E, 0x1EC81E, 0x1E1EC8, 0xC8C81E};
    private static final int BACKGROUND = 0x16181C;
    private static final String HOSTILE = "</script></title><img src=x onerror=alert(1)><!--<script>.heic";

    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void pointsAreThePhotoFromItsCameraAndAnotherPictureFromBeside() throws Exception {
        browser.open(write(CloudSettings.DEFAULT));
        BufferedImage first = browser.screenshot();
        assertQuarters(first);
        browser.drag(600, 450, 700, 450);
        BufferedImage turned = browser.screenshot();
        assertTrue(changed(first, turned) > 0.2, "turned by 0.6, of the pixels changed only " + changed(first, turned));
        assertTrue(shareOf(turned, BACKGROUND) > 0.05, "behind the edge of depth nothing is known: " + shareOf(turned, BACKGROUND));
        browser.evaluate("document.getElementById('reset').click()");
        browser.drawn();
        assertEquals(0, changed(first, browser.screenshot()), 1e-3);
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void wheelAndKeysMoveTheCamera() throws Exception {
        browser.open(write(CloudSettings.DEFAULT));
        BufferedImage first = browser.screenshot();
        browser.evaluate("document.getElementById('view').dispatchEvent(new WheelEvent('wheel', {deltaY: 100, cancelable: true}))");
        browser.drawn();
        BufferedImage away = browser.screenshot();
        assertEquals(BACKGROUND, away.getRGB(5, 5) & 0xFFFFFF);
        assertEquals(QUARTERS[0], away.getRGB(300, 225) & 0xFFFFFF);
        for (String key : List.of("r", "ArrowLeft", "R")) {
            browser.evaluate("window.dispatchEvent(new KeyboardEvent('keydown', {key: '" + key + "'}))");
            browser.drawn();
            double changed = changed(first, browser.screenshot());
            assertTrue(key.equals("ArrowLeft") ? changed > 0.03 : changed < 1e-3, key + " " + changed);
        }
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void surfacesAreThePhotoToo() throws Exception {
        browser.open(write(new CloudSettings(CloudPart.ALL, true, false, LengthUnit.CM)));
        assertQuarters(browser.screenshot());
        browser.evaluate("document.getElementById('kind').click()");
        browser.drawn();
        assertEquals("Show surface", browser.evaluate("document.getElementById('kind').innerText").asText());
        assertQuarters(browser.screenshot());
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void thePanelSaysWhatIsShown() throws Exception {
        browser.open(write(new CloudSettings(CloudPart.ALL, false, false, LengthUnit.CM)));
        browser.evaluate("document.getElementById('panel').open = true");
        browser.drawn();
        String panel = browser.evaluate("document.getElementById('panel').innerText").asText();
        assertTrue(panel.startsWith("made up <1>.heic: 100.0 cm to 200.0 cm. Metres are nominal"), panel);
        assertTrue(panel.contains("4,800 points, depth along the camera’s axis.") && panel.contains("an assumed 26 mm lens"), panel);
        assertEquals("none", browser.evaluate("getComputedStyle(document.getElementById('failure')).display").asText());
    }

    @Test
    void textsOfAFileAreShownAndNothingElse() throws Exception {
        Path file = folder.resolve("hostile.html");
        try (Photo photo = photo(); OutputStream out = Files.newOutputStream(file)) {
            PhotoDepth depth = PhotoDepth.of(photo, warning -> {});
            PointCloud cloud = ChosenPoints.of(photo, depth, CloudSettings.DEFAULT, new ArrayList<>());
            byte[] white = new byte[3 * cloud.size()];
            Arrays.fill(white, (byte) 255);
            HtmlWriter.write(
                    new CloudContent(HOSTILE, cloud, white, Optional.empty(), Optional.empty(), Optional.empty(), depth.camera(),
                            FilmBack.of(depth.camera().pinhole(), OptionalDouble.empty()), 1,
                            LengthUnit.M, HOSTILE, Stream.of("Depth of it", HOSTILE, "note " + HOSTILE).map(Message::verbatim).toList()),
                    out, Progress.NONE);
        }
        browser.open(file);
        assertEquals(List.of(), browser.problems());
        assertEquals(HOSTILE, browser.evaluate("document.title").asText());
        assertTrue(browser.evaluate("document.getElementById('panel').textContent").asText().contains("note " + HOSTILE));
        assertEquals(0, browser.evaluate("document.images.length").asInt());
        assertEquals(0xFFFFFF, browser.screenshot().getRGB(600, 400) & 0xFFFFFF);
    }

    private static void assertQuarters(BufferedImage shot) {
        assertEquals(Browser.WIDTH, shot.getWidth());
        assertEquals(Browser.HEIGHT, shot.getHeight());
        for (int i = 0; i < 4; i++) {
            for (double[] place : new double[][] {{0.25, 0.25}, {0.08, 0.2}, {0.45, 0.4}, {0.3, 0.45}}) {
                double x = i % 2 == 0 ? place[0] : 1 - place[0];
                double y = i / 2 == 0 ? place[1] : 1 - place[1];
                int rgb = shot.getRGB((int) (x * Browser.WIDTH), (int) (y * Browser.HEIGHT)) & 0xFFFFFF;
                assertEquals(Integer.toHexString(QUARTERS[i]), Integer.toHexString(rgb), x + ", " + y);
            }
        }
    }

    private static double changed(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int i = 0; i < Browser.WIDTH * Browser.HEIGHT; i++) {
            count += one.getRGB(i % Browser.WIDTH, i / Browser.WIDTH) != other.getRGB(i % Browser.WIDTH, i / Browser.WIDTH) ? 1 : 0;
        }
        return (double) count / (Browser.WIDTH * Browser.HEIGHT);
    }

    private static double shareOf(BufferedImage shot, int rgb) {
        int count = 0;
        for (int i = 0; i < Browser.WIDTH * Browser.HEIGHT; i++) {
            count += (shot.getRGB(i % Browser.WIDTH, i / Browser.WIDTH) & 0xFFFFFF) == rgb ? 1 : 0;
        }
        return (double) count / (Browser.WIDTH * Browser.HEIGHT);
    }

    private Path write(CloudSettings settings) throws Exception {
        Path file = folder.resolve("cloud.html");
        try (Photo photo = photo()) {
            new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), settings, () -> ColorEngine.load(Optional.empty()),
                    Progress.NONE);
        }
        return file;
    }

    private static Photo photo() {
        Raster base = Raster.allocate(COLUMNS, ROWS, 3, 8);
        int[] codes = new int[COLUMNS * ROWS];
        for (int i = 0; i < codes.length; i++) {
            int x = i % COLUMNS;
            int y = i / COLUMNS;
            int rgb = QUARTERS[(x < COLUMNS / 2 ? 0 : 1) + (y < ROWS / 2 ? 0 : 2)];
            for (int channel = 0; channel < 3; channel++) {
                base.set(x, y, channel, rgb >> 8 * (2 - channel) & 255);
            }
            codes[i] = x < COLUMNS / 2 ? 100 : 200;
        }
        return CloudPhoto.of(base, CloudPhoto.map(COLUMNS, codes), Optional.of(CloudPhoto.centimetres()));
    }
}
