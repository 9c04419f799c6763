package lightwell.author.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static ColorEngine color;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws ColorException {
        color = ColorEngine.load(Optional.empty());
    }

    private static VerificationReport report(Path file, HdrSource reference) throws IOException {
        return Verification.of(file, Optional.of(reference), color, Progress.NONE);
    }

    private static List<String> codes(List<Message> messages) {
        return messages.stream().map(Message::code).toList();
    }

    @Test
    void theDemoPhotoShowsItsScene() throws IOException {
        Path file = WrittenPhotos.demo(folder.resolve("demo.heic"));
        VerificationReport report = report(file, new SceneSource(256));
        assertEquals(1, report.differences().size());
        Difference found = report.differences().get(0).difference();
        assertEquals(1, report.differences().get(0).weight());
        assertTrue(found.psnr() > 40 && found.psnr() < 60, found.toString());
        assertEquals(meanDeltaE(file), found.deltaE().mean(), 0.01);
        assertTrue(found.deltaE().mean() < 5, found.toString()); // coarse pixels with 4:2:0 and sharp edges
        assertTrue(found.highlights().orElseThrow().mean() < 0.1, found.toString());
        assertTrue(found.hue().orElseThrow().mean() < 4, found.toString());
        assertEquals(256 * 192, found.deltaE().pixels());
        assertEquals(List.of("author.verify.sdr-unknown"), codes(report.notes()));
    }

    private static double meanDeltaE(Path file) throws IOException {
        float[] scene = new float[256 * 192 * 3];
        new SceneSource(256).read(0, 192, scene);
        float[] shown = new float[scene.length];
        try (PhotoSource photo = PhotoSource.open(file, color)) {
            assertEquals(Primaries.DISPLAY_P3, photo.primaries());
            photo.read(0, 192, shown);
        }
        double sum = 0;
        for (int i = 0; i < scene.length; i += 3) {
            sum += Itp.deltaE(new double[] {scene[i], scene[i + 1], scene[i + 2]}, new double[] {shown[i], shown[i + 1], shown[i + 2]});
        }
        return sum / (256 * 192);
    }

    @Test
    void aPhotoEqualsItself() throws IOException {
        Path file = WrittenPhotos.demo(folder.resolve("demo.heic"));
        try (PhotoSource itself = PhotoSource.open(file, color)) {
            Difference found = report(file, itself).differences().get(0).difference();
            assertEquals(Double.POSITIVE_INFINITY, found.psnr());
            assertEquals(0, found.deltaE().greatest());
        }
    }

    @Test
    void renditionsBetweenSdrAndHdrAreCompared() throws IOException {
        Path file = WrittenPhotos.demo(folder.resolve("demo.heic"));
        Path base = WrittenPhotos.demo(folder.resolve("base.heic"), WrittenPhotos.DEMO.withGainMap(false));
        try (PhotoSource hdr = PhotoSource.open(file, color); PhotoSource sdr = PhotoSource.open(base, color)) {
            VerificationReport report = Verification.of(file, Optional.of(Light.of(hdr)), Optional.of(Light.of(sdr)), color,
                    Progress.NONE);
            assertEquals(List.of(0.0, 0.5, 1.0), report.differences().stream().map(Weighed::weight).toList());
            assertEquals(Double.POSITIVE_INFINITY, report.differences().get(0).difference().psnr(), "the base is the SDR photo");
            // the file mixes without an offset, the reference with one of 1/64: light above 0.5 differs by less than 0.02 stops
            Difference half = report.differences().get(1).difference();
            assertTrue(half.deltaE().greatest() < 1 && half.psnr() > 60, half.toString());
            assertEquals(List.of(), report.notes());
        }
    }

    @Test
    void whatTheFileSaysIsReported() throws IOException {
        VerificationReport report = Verification.of(WrittenPhotos.demo(folder.resolve("demo.heic")), Optional.empty(), color,
                Progress.NONE);
        assertEquals(2, report.facts().descriptions().appleStops().orElseThrow(), 1e-6);
        assertTrue(report.facts().descriptions().iso().isEmpty() && report.facts().descriptions().hdrgm().isEmpty());
        assertEquals(128, report.facts().map().orElseThrow().width());
        assertEquals(List.of("author.verify.no-iso", "author.verify.heif-in-browsers"), codes(report.warnings()));
        assertEquals(List.of(), report.differences());
        float[] scene = new float[256 * 192 * 3];
        new SceneSource(256).read(0, 192, scene);
        long above = 0;
        double sum = 0;
        for (int i = 0; i < scene.length; i += 3) {
            float most = Math.max(scene[i], Math.max(scene[i + 1], scene[i + 2]));
            above += most > 1 ? 1 : 0;
            sum += most;
        }
        assertEquals(above / (256.0 * 192), report.light().aboveWhite(), 0.01);
        assertEquals(203 * sum / (256 * 192), report.light().maxFall(), 5);
        assertEquals(4 * 203, report.light().maxCll(), 60);
    }

    @Test
    void aPqPictureIsOneRendition() throws IOException {
        Path file = WrittenPhotos.pq(folder.resolve("pq.heic"), 700);
        double nits = 203 * new Transfer.Pq().toLinear(700 / 1023.0);
        VerificationReport report;
        try (PhotoSource itself = PhotoSource.open(file, color)) {
            report = report(file, itself);
        }
        assertEquals(nits, report.light().maxCll(), nits * 0.01);
        assertEquals(nits, report.light().maxFall(), nits * 0.01);
        assertEquals(1, report.light().aboveWhite());
        assertEquals(1, report.differences().size());
        assertEquals(List.of("author.verify.one-rendition"), codes(report.notes()));
        assertEquals(List.of("author.verify.pq-alone"), codes(report.warnings()));
    }

    @Test
    void clippedCodesAreCounted() throws IOException {
        VerificationReport report = Verification.of(WrittenPhotos.pq(folder.resolve("white.heic"), 1023), Optional.empty(), color,
                Progress.NONE);
        assertEquals(1, report.light().green());
        assertEquals(10_000, report.light().maxCll(), 1);
    }

    @Test
    void aReferenceOfAnotherSizeIsRefused() throws IOException {
        Path file = WrittenPhotos.demo(folder.resolve("demo.heic"));
        AuthorException refusal = assertThrows(AuthorException.class, () -> report(file, new SceneSource(320)));
        assertEquals("demo.heic cannot be compared: it has 256x192 pixels, and the reference 320x240.", refusal.getMessage());
    }
}
