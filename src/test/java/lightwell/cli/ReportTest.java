package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void ofOnePhotoIsAPage() throws IOException {
        Path photo = Photos.good(folder.resolve("demo.heic"));
        Path page = folder.resolve("new/demo.html");
        List<String> lines = CliRun.of("report", photo, "-o", page).done().out();
        assertTrue(lines.size() == 1 && lines.get(0).startsWith(page + "  "), lines.toString());
        assertTrue(Files.readString(page).contains("<h1>Depth of demo.heic</h1>"));
        Files.writeString(page, "mine");
        CliRun.of("report", photo, "-o", page).refused(1, "exists already", "--overwrite");
        assertEquals("mine", Files.readString(page));
        CliRun.of("report", photo, "-o", page, "--overwrite").done();
        assertTrue(Files.readString(page).contains("</html>"));
    }

    @Test
    void ofAFolderIsATableOfThoseThatCanBeRead() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Photos.good(photos.resolve("a.heic"));
        Photos.truncated(photos.resolve("b.heic"));
        Photos.good(photos.resolve("c.heic"));
        Path page = folder.resolve("table.html");
        CliRun run = CliRun.of("report", photos, "-o", page);
        assertEquals(1, run.status());
        assertEquals(1, run.err().size(), run.err().toString());
        assertTrue(run.err().get(0).contains("b.heic"), run.err().get(0));
        String html = Files.readString(page);
        assertTrue(html.contains(">a.heic</td>") && html.contains(">c.heic</td>"));
        assertFalse(html.contains("b.heic"));
        CliRun.of("report", photos.resolve("a.heic"), "-o", folder.resolve("table.CSV")).done();
        assertEquals(2, Files.readAllLines(folder.resolve("table.CSV")).size());
    }

    @Test
    void twoPhotosAreCompared() throws IOException {
        Path one = Photos.good(folder.resolve("one.heic"));
        Path other = Photos.good(folder.resolve("other.heic"));
        Path page = folder.resolve("both.html");
        CliRun.of("report", "--compare", one, other, "-o", page).done();
        String html = Files.readString(page);
        assertTrue(html.contains("0.0 %</td><td class=\"meaning\">Samples that differ by more than one code"),
                html.substring(html.indexOf("<h2>")));
        assertTrue(html.contains("1.00</td><td class=\"meaning\">Of the disparities"));
        assertEquals(2, CliRun.of("report", "--compare", one, "-o", page).status());
        CliRun.of("report", "--compare", one, Photos.jpegDepth(folder.resolve("lidar.heic")), "-o", page, "--overwrite").refused(1,
                "lidar.heic has no depth map");
        assertEquals(html, Files.readString(page));
    }

    /** Whichever of the two it is, the sentence names it and not the other. */
    @Test
    void theRightOneOfTwoIsBlamed() throws IOException {
        Path good = Photos.good(folder.resolve("good.heic"));
        Path bad = Photos.truncated(folder.resolve("bad.heic"));
        Path noDepth = Photos.undecodableDepth(folder.resolve("odd.heic"));
        Path page = folder.resolve("both.html");
        for (Path culprit : List.of(bad, noDepth)) {
            for (List<Path> order : List.of(List.of(good, culprit), List.of(culprit, good))) {
                CliRun run = CliRun.of("report", "--compare", order.get(0), order.get(1), "-o", page);
                run.refused(1, "lightwell: " + culprit.getFileName());
                assertFalse(run.err().get(0).contains("good.heic"), run.err().get(0));
            }
        }
    }

    @Test
    void warningsOfBothAreTold() throws IOException {
        Path one = Photos.warned(folder.resolve("one.heic"));
        Path other = Photos.warned(folder.resolve("other.heic"));
        List<String> err = CliRun.of("report", "--compare", one, other, "-o", folder.resolve("both.html")).done().err();
        assertTrue(err.stream().anyMatch(line -> line.startsWith("lightwell: warning: one.heic: ")), err.toString());
        assertTrue(err.stream().anyMatch(line -> line.startsWith("lightwell: warning: other.heic: ")), err.toString());
    }

    @Test
    void refusesWhatCannotBeReportedOn() throws IOException {
        CliRun.of("report", Photos.jpegDepth(folder.resolve("lidar.heic")), "-o", folder.resolve("x.html")).refused(1,
                "lidar.heic has no depth map");
        assertFalse(Files.exists(folder.resolve("x.html")));
        CliRun usage = CliRun.of("report", folder.resolve("lidar.heic"), "-o", folder.resolve("x.pdf"));
        assertEquals(2, usage.status());
        assertTrue(usage.err().get(0).contains("-o must end in .html or .csv"), usage.err().toString());
    }
}
