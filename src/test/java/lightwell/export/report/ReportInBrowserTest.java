package lightwell.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import lightwell.export.OutputTarget;
import lightwell.export.NoOptions;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.quality.DepthHistogram;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeMaps;
import lightwell.export.page.Browser;
import lightwell.export.page.Page;
import lightwell.image.Raster;
import lightwell.image.Turbo;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as a browser shows them. */
class ReportInBrowserTest {

    private static final String HOSTILE = "</script></title></style><img src=x onerror=alert(1)><!--\" onload=\"alert(2)' {{name}}.heic";
    private static final String PICTURES_THERE = "[...document.images].map(image => image.complete && image.naturalWidth > 0)";

    private static Browser browser;
    private static Path demo;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        demo = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theReportShowsPicturesHistogramsAndFigures() throws Exception {
        try (Photo photo = PhotoReader.open(demo)) {
            Path page = folder.resolve("report.html");
            new DepthReport().write(photo, OutputTarget.of(page, Existing.REFUSE), NoOptions.NONE, () -> ColorEngine.load(Optional.empty()),
                    Progress.NONE);
            browser.open(page);
            assertEquals(List.of(), browser.problems());
            assertEquals(List.of(true, true, true, true, true), booleans(PICTURES_THERE));
            BufferedImage shot = browser.screenshot();
            colourOfTheDepth(shot, photo.depth().orElseThrow().raster());
            areaOfTheBars(shot, DepthSamples.of(photo.depth().orElseThrow()));
            JsonNode values = browser.evaluate("[...document.querySelectorAll('.figures td:not(.meaning)')].map(cell => cell.innerText)");
            assertTrue(values.size() >= 10 && values.get(0).asText().matches("[\\d.]+ m, [\\d.]+ m, [\\d.]+ m"), values.toString());
            for (int i = 0; i < values.size(); i++) {
                double ink = share(shot, box(".figures td:not(.meaning)", i), new Color(0x1d2126), 40);
                assertTrue(ink > 0.001 && ink < 0.3, values.get(i) + " is written with " + ink + " of its cell");
            }
        }
    }

    /** Where the map is even, the picture has the colour of its code, however it is scaled. */
    private static void colourOfTheDepth(BufferedImage shot, Raster map) throws Exception {
        JsonNode box = box("figure img", 1);
        int compared = 0;
        for (int y = 2; y < map.height() - 2; y += 5) {
            for (int x = 2; x < map.width() - 2; x += 5) {
                if (isEven(map, x, y)) {
                    int rgb = shot.getRGB((int) (box.get("x").asDouble() + (x + 0.5) / map.width() * box.get("width").asDouble()),
                            (int) (box.get("y").asDouble() + (y + 0.5) / map.height() * box.get("height").asDouble()));
                    assertNear(Turbo.argb(map.get(x, y, 0) / 255f), rgb, x + ", " + y);
                    compared++;
                }
            }
        }
        assertTrue(compared > 50, compared + " places");
    }

    private static boolean isEven(Raster map, int x, int y) {
        for (int i = 0; i < 25; i++) {
            if (map.get(x + i % 5 - 2, y + i / 5 - 2, 0) != map.get(x, y, 0)) {
                return false;
            }
        }
        return true;
    }

    private static void assertNear(int expected, int shown, String where) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals(expected >> shift & 255, shown >> shift & 255, 2, where);
        }
    }

    /** Bars fill the mean count over the highest one of their box. */
    private static void areaOfTheBars(BufferedImage shot, DepthSamples map) throws Exception {
        double[] counts = DepthHistogram.ofMetres(map, DepthQuality.of(map, Optional.empty()).counts()).orElseThrow().counts();
        double expected = Arrays.stream(counts).average().orElseThrow() / Arrays.stream(counts).max().orElseThrow();
        assertEquals(expected, share(shot, box("svg .bars", 0), new Color(0x3f7fbf), 12), 0.03);
    }

    @Test
    void aPressOnAHeadingSortsTheTable() throws Exception {
        List<TableRow> rows;
        try (Photo photo = PhotoReader.open(demo)) {
            TableRow row = TableRow.of(photo, Optional.of(ColorEngine.load(Optional.empty())), Progress.NONE);
            rows = List.of(renamed(row, "b.heic"), renamed(row, "c.heic"), renamed(row, "a.heic"));
        }
        Path page = folder.resolve("table.html");
        DepthTable.write(rows, OutputTarget.of(page, Existing.REFUSE), DepthTable.Form.HTML);
        browser.open(page);
        assertEquals("b.heic c.heic a.heic", names());
        JsonNode heading = box(".photos thead button", 0);
        for (String order : List.of("a.heic b.heic c.heic", "c.heic b.heic a.heic")) {
            int x = heading.get("x").asInt() + 5;
            int y = heading.get("y").asInt() + 5;
            browser.drag(x, y, x, y);
            assertEquals(order, names());
        }
        assertEquals(List.of(true, true, true, true, true, true), booleans(PICTURES_THERE));
        assertEquals(List.of(), browser.problems());
    }

    private static TableRow renamed(TableRow row, String name) {
        return new TableRow(name, row.camera(), row.depth(), row.figures(), row.thumbnails());
    }

    private static String names() throws Exception {
        return browser.evaluate("[...document.querySelectorAll('tbody td:nth-child(3)')].map(cell => cell.innerText).join(' ')").asText();
    }

    @Test
    void textsOfAFileAreShownAndNothingElse() throws Exception {
        Raster ramp = Raster.allocate(40, 30, 1, 8);
        for (int i = 0; i < 1200; i++) {
            ramp.set(i % 40, i / 40, 0, 100 + i % 40);
        }
        DepthSamples map = DepthSamples.of(ramp,
                Optional.of(new DepthDescription(DepthDescription.Kind.DEPTH, 1, 3, DepthAccuracy.UNKNOWN, HOSTILE, false,
                        Optional.empty(), HOSTILE)));
        EdgeMaps edges = EdgeMaps.of(map, Raster.allocate(8, 8, 3, 8));
        DepthQuality quality = DepthQuality.of(map, Optional.of(edges));
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
        ReportContent content = new ReportContent(HOSTILE, HOSTILE, HOSTILE, HOSTILE, picture.toByteArray(), quality, edges);
        TableRow row = new TableRow(HOSTILE, HOSTILE, Optional.empty(), Optional.of(TableRow.Figures.of(quality)), Optional.empty());
        Page table = TablePage.of(List.of(row));
        for (Page page : List.of(PhotoPage.of(content), ComparisonPage.of(content, content, true), table)) {
            Path file = Files.writeString(folder.resolve("hostile.html"), page.text());
            browser.open(file);
            assertEquals(List.of(), browser.problems());
            assertTrue(browser.evaluate("document.body.innerText").asText().contains(HOSTILE));
            assertEquals(0, browser.evaluate("document.querySelectorAll('[onerror], [onload], [src=x]').length").asInt());
            assertEquals(page == table ? 1 : 0, browser.evaluate("document.scripts.length").asInt());
        }
    }

    private static List<Boolean> booleans(String expression) throws Exception {
        return StreamSupport.stream(browser.evaluate(expression).spliterator(), false).map(JsonNode::asBoolean).toList();
    }

    /** Of the nth element of a selector, on the whole page. */
    private static JsonNode box(String selector, int index) throws Exception {
        return browser.evaluate("document.querySelectorAll('" + selector + "')[" + index + "].getBoundingClientRect().toJSON()");
    }

    /** How much of a box has a colour, within a distance of each channel. */
    private static double share(BufferedImage shot, JsonNode box, Color colour, int distance) {
        int found = 0;
        int all = 0;
        for (int y = box.get("top").asInt(); y < box.get("bottom").asInt(); y++) {
            for (int x = box.get("left").asInt(); x < box.get("right").asInt(); x++, all++) {
                Color shown = new Color(shot.getRGB(x, y));
                found += Math.abs(shown.getRed() - colour.getRed()) <= distance
                        && Math.abs(shown.getGreen() - colour.getGreen()) <= distance
                        && Math.abs(shown.getBlue() - colour.getBlue()) <= distance ? 1 : 0;
            }
        }
        return (double) found / all;
    }
}
