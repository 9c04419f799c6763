package lightwell.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lightwell.export.OutputTarget;
import lightwell.export.NoOptions;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeMaps;
import lightwell.export.ExportException;
import lightwell.image.Raster;
import lightwell.image.Turbo;
import lightwell.jobs.CancelledProgress;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reports as files: well-formed, whole, without anything from elsewhere, and with nothing of a hostile file's texts as markup. */
class ReportTest {

    private static final String HOSTILE = "<script>alert(1)</script>&\"'\u202Egpj\u0007.heic";

    @TempDir
    Path folder;

    @Test
    void thePageOfAPhotoIsWholeAndNeedsNoNetwork() throws Exception {
        Path target = folder.resolve("report.html");
        try (Photo photo = photo("demo.heic")) {
            new DepthReport().write(photo, OutputTarget.of(target, Existing.REFUSE), NoOptions.NONE,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
            assertThrows(ExportException.class,
                    () -> new DepthReport().write(photo, OutputTarget.of(target, Existing.REFUSE), NoOptions.NONE,
                            () -> ColorEngine.load(Optional.empty()), Progress.NONE));
            Document page = parsed(Files.readString(target));
            NodeList images = page.getElementsByTagName("img");
            assertEquals(5, images.getLength());
            for (int i = 0; i < images.getLength(); i++) {
                String source = ((Element) images.item(i)).getAttribute("src");
                assertTrue(source.startsWith("data:image/"), source.substring(0, 20));
                var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1))));
                assertTrue(image.getWidth() > 0);
                if (i == 1) {
                    Raster map = photo.depth().orElseThrow().raster();
                    assertEquals(map.width(), image.getWidth());
                    assertEquals(Turbo.argb(map.get(20, 30, 0) / 255f), image.getRGB(20, 30));
                }
            }
            assertEquals(2, page.getElementsByTagName("svg").getLength());
            String text = page.getDocumentElement().getTextContent();
            assertTrue(text.contains("Edge alignment") && text.contains("One code is"), text);
        }
        assertEquals(List.of("demo.heic", "report.html"), names());
    }

    @Test
    void nothingIsLeftOfAReportThatWasCancelled() throws Exception {
        try (Photo photo = photo("demo.heic")) {
            Progress cancelled = new CancelledProgress();
            assertThrows(CancellationException.class,
                    () -> new DepthReport().write(photo, OutputTarget.of(folder.resolve("report.html"), Existing.REFUSE), NoOptions.NONE,
                            () -> ColorEngine.load(Optional.empty()), cancelled));
            String said = assertThrows(ExportException.class,
                    () -> new DepthReport().write(photo, OutputTarget.of(photo.path(), Existing.OVERWRITE), NoOptions.NONE,
                            () -> ColorEngine.load(Optional.empty()), Progress.NONE))
                    .getMessage();
            assertTrue(said.contains("is the photo itself"), said);
        }
        assertEquals(List.of("demo.heic"), names());
    }

    @Test
    void textsOfAFileAreTexts() throws Exception {
        DepthQuality quality = quality(Raster.allocate(40, 30, 1, 8), Optional.empty());
        String page = PhotoPage.of(new ReportContent(HOSTILE, HOSTILE, HOSTILE, HOSTILE, new byte[0], quality, edges(quality))).text();
        assertHarmless(parsed(page), page, 0);
        TableRow row = new TableRow(HOSTILE, HOSTILE,
                Optional.of(new TableRow.Said(4, 3, Optional.of(new DepthDescription(DepthDescription.Kind.DEPTH, 0, 1,
                        DepthAccuracy.UNKNOWN, HOSTILE, false, Optional.empty(), HOSTILE)))),
                Optional.of(TableRow.Figures.of(quality)), Optional.empty());
        String table = TablePage.of(List.of(row)).text();
        assertHarmless(parsed(table), table, 1);
    }

    private static void assertHarmless(Document page, String source, int scripts) {
        assertEquals(scripts, page.getElementsByTagName("script").getLength());
        assertTrue(page.getDocumentElement().getTextContent().contains("<script>alert(1)</script>&\"'\uFFFDgpj\uFFFD.heic"));
        assertFalse(source.contains("<script>alert") || source.contains("\u202E") || source.contains("\u0007"));
    }

    @Test
    void mapsOfEveryKindHaveAPage() throws Exception {
        for (DepthDescription.Kind kind : DepthDescription.Kind.values()) {
            for (double[] range : new double[][] {{0, 1}, {-1, 1e-30}, {0.001, 1e9}, {Double.NaN, 1}}) {
                for (Raster map : List.of(Raster.allocate(1, 1, 1, 8), ramp(300, 200, 8), ramp(2000, 10, 16),
                        Raster.allocate(30, 20, 1, 1))) {
                    DepthQuality quality = quality(map,
                            Optional.of(new DepthDescription(kind, range[0], range[1], DepthAccuracy.UNKNOWN, "low", true, Optional.empty(),
                                    "test")));
                    Document page = parsed(PhotoPage.of(new ReportContent("a", "", "b", "c", new byte[0], quality, edges(quality))).text());
                    assertFalse(page.getDocumentElement().getTextContent().contains("NaN"), kind + " " + range[0]);
                }
            }
        }
    }

    @Test
    void theTableForMachinesHasALineAPhoto() throws Exception {
        TableRow without = new TableRow("=HYPERLINK(\"x\"),1\n.heic", "", Optional.empty(), Optional.empty(), Optional.empty());
        try (Photo photo = photo("demo.heic")) {
            DepthTable.write(List.of(TableRow.of(photo, Optional.empty(), Progress.NONE), without),
                    OutputTarget.of(folder.resolve("table.csv"), Existing.REFUSE), DepthTable.Form.CSV);
        }
        List<String> lines = Files.readAllLines(folder.resolve("table.csv"));
        assertEquals(3, lines.size());
        assertEquals("\"'=HYPERLINK(\"\"x\"\"),1 .heic\"" + ",".repeat((int) lines.get(0).chars().filter(c -> c == ',').count()),
                lines.get(2));
        List<String> names = List.of(lines.get(0).split(","));
        String[] values = lines.get(1).split(",");
        assertEquals(names.size(), values.length);
        assertEquals("192", values[names.indexOf("width")]);
        assertTrue(Double.parseDouble(values[names.indexOf("edge_score")]) > 0.3);
        assertEquals("disparity", values[names.indexOf("kind")]);
    }

    private static Raster ramp(int width, int height, int bits) {
        Raster map = Raster.allocate(width, height, 1, bits);
        for (int i = 0; i < width * height; i++) {
            map.set(i % width, i / width, 0, (int) ((long) (i % width) * map.maxCode() / width));
        }
        return map;
    }

    private static DepthQuality quality(Raster map, Optional<DepthDescription> said) {
        DepthSamples samples = DepthSamples.of(map, said);
        return DepthQuality.of(samples, Optional.of(EdgeMaps.of(samples, Raster.allocate(8, 8, 3, 8))));
    }

    private static EdgeMaps edges(DepthQuality quality) {
        return EdgeMaps.of(quality.map(), Raster.allocate(8, 8, 3, 8));
    }

    private Photo photo(String name) throws Exception {
        return PhotoReader.open(DemoPhoto.write(folder.resolve(name), DemoOptions.SMALL, Progress.NONE));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
