package lightwell.author.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.GainMapPicture;
import lightwell.author.LightStatistics;
import lightwell.author.PatchSource;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.Authoring;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.Encoder;
import lightwell.author.encode.OutputFormat;
import lightwell.author.preview.Preview;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.page.Browser;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Escaped;
import lightwell.message.Message;
import lightwell.message.PseudoLanguage;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about what was written: patches of 0.2, 1 and 4 times SDR white. */
class GalleryTest {

    private static final int SIDE = 40;
    private static final PatchSource PATCHES = PatchSource.of(Primaries.DISPLAY_P3, SIDE, new double[] {0.2, 0.2, 0.2},
            new double[] {1, 1, 1}, new double[] {4, 4, 4});
    private static final String HOSTILE = "<img src=x onerror=alert(1)>&\"'.jpg";

    @TempDir
    private Path folder;

    /** Writes patches as JPEG and PNG under this name, and the page. */
    private Path page(String name, SdrMethod method) throws IOException {
        AuthorOptions author = new AuthorOptions(BaseSpace.DISPLAY_P3, 8, method, AuthorOptions.DEFAULT.map(), false);
        EncodeOptions options = new EncodeOptions(List.of(OutputFormat.JPEG, OutputFormat.PQ_PNG), author, Quality.GOOD, Optional.empty(),
                true);
        Gallery gallery = new Gallery();
        List<EncodedFile> files = new ArrayList<>();
        new Encoder(options, ColorEngine.load(Optional.empty()), ParallelFor.NONE).encode(PATCHES,
                format -> OutputTarget.of(folder.resolve(format == OutputFormat.JPEG ? name : "plain.png"), Existing.OVERWRITE),
                Progress.NONE, new Encoder.Watcher() {
                    @Override
                    public void file(EncodedFile file) {
                        files.add(file);
                    }

                    @Override
                    public void warning(Message sentence) {}

                    @Override
                    public boolean wantsPicture() {
                        return true;
                    }

                    @Override
                    public void picture(GainMapPicture picture, LightStatistics light) throws IOException {
                        gallery.picture(picture, light);
                    }
                });
        gallery.end(PATCHES, options, files);
        Path page = folder.resolve("gallery.html");
        gallery.write(OutputTarget.of(page, Existing.OVERWRITE));
        return page;
    }

    @Test
    void theBrowserShowsItWithoutProblems() throws Exception {
        Path page = page(HOSTILE, SdrMethod.RollOff.DEFAULT);
        try (Browser browser = Browser.start()) {
            browser.open(page);
            assertEquals(List.of(), browser.problems());
            assertEquals(6, browser.evaluate("[...document.images].filter(one => one.naturalWidth === 121).length").asInt());
            assertTrue(browser.evaluate("document.querySelector('td.name').textContent.startsWith(" + quoted(HOSTILE) + ")").asBoolean());
            assertEquals(4, browser.evaluate("document.querySelectorAll('tbody tr').length").asInt(), "three displays, and PQ once");
            for (int width : new int[] {360, 1200, 2400}) {
                browser.resize(width, 900);
                assertTrue(browser.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean(), width + " pixels wide");
            }
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Test
    void aLargeDifferenceOfTheDescriptionsIsExplained() {
        EncodedFile file = new EncodedFile(OutputFormat.HEIC, folder.resolve("bright.heic"), 1, false, 1, 1, OptionalDouble.of(8),
                OptionalDouble.of(0.058), List.of());
        List<Message> notes = FileRow.of(file).notes();
        assertTrue(notes.get(1).toString().contains("above a headroom of 6.75"), notes.toString());
    }

    @Test
    void anHdrScreenGetsTheHdrPictureBesideItsSdr() throws Exception {
        Path page = page("patches.jpg", SdrMethod.RollOff.DEFAULT);
        String hdr = "document.querySelector('figure.hdr-only')";
        try (Browser browser = Browser.start()) {
            browser.open(page);
            assertEquals(0, browser.evaluate(hdr + ".offsetWidth").asInt());
        }
        try (Browser browser = Browser.startOnHdrScreen()) {
            browser.open(page);
            assertEquals(List.of(), browser.problems());
            assertTrue(browser.evaluate(hdr + ".offsetWidth").asInt() > 0);
            assertTrue(browser.evaluate(hdr + ".previousElementSibling.offsetTop === " + hdr + ".offsetTop").asBoolean(), "in one row");
            assertEquals("no-limit", browser.evaluate("getComputedStyle(" + hdr + ".firstElementChild).dynamicRangeLimit").asText());
            assertEquals(0, browser.evaluate("document.querySelector('p.sdr-only').offsetWidth").asInt());
        }
    }

    /** A display of as much headroom shows the light itself: 0.2 of 4, which is the code 63 of IEC 61966-2-1. */
    @Test
    void picturesShowTheLightOfTheirDisplays() throws IOException {
        AuthorOptions author = AuthorOptions.DEFAULT;
        LightStatistics light = LightStatistics.of(PATCHES, ParallelFor.NONE, Progress.NONE);
        try (GainMapPicture picture = Authoring.gainMap(PATCHES, light, author, ColorEngine.load(Optional.empty()),
                ParallelFor.NONE, Progress.NONE);
                Raster shown = SmallPicture.shown(Preview.of(picture, ParallelFor.NONE), picture.space(), 4)) {
            assertEquals(63, shown.get(SIDE / 2, SIDE / 2, 1), 1);
            assertEquals(255, shown.get(2 * SIDE + SIDE / 2, SIDE / 2, 1), 2);
        }
    }

    @Test
    void everyWordIsInTheUsersLanguage() throws IOException {
        List<SdrMethod> methods = List.of(SdrMethod.RollOff.DEFAULT,
                new SdrMethod.Views("ACES 1.1 - HDR Video (1000 nits & P3 lim)", "ACES 1.0 - SDR Video"));
        Escaped escaped = new Escaped("ACES[^,]*Video( \\([^)]*\\))?", "Display P3|RGB|ITP|PSNR|PQ", "[\\w.]+\\.(jpg|png|exr)",
                "linear|made", "Lightwell \\S+", "ISO|HEIC|JPEG|PNG|MB");
        for (SdrMethod method : methods) {
            try (PseudoLanguage spoken = PseudoLanguage.spoken()) {
                String text = Files.readString(page("patches.jpg", method));
                String body = text.substring(text.indexOf("<body>"));
                String labels = String.join(" ", body.split("(?s)^.*?(?:alt|aria-label)=\"|\"[^\"]*?(?:alt|aria-label)=\"|\">"));
                assertEquals(List.of(), escaped.in(body.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z#0-9]+;", " ")), method.toString());
                assertFalse(labels.contains("Gain map"), "texts in place of pictures");
                assertTrue(body.contains("[") && spoken != null);
            }
        }
    }
}
