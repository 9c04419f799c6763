package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracted pixels against those of heif-convert, libheif's own converter; and what hostile files give. */
class ExtractOracleTest {

    @TempDir
    Path folder;
    private Path theirs;
    private Path ours;

    @BeforeEach
    void prepare() throws IOException {
        theirs = Files.createDirectory(folder.resolve("theirs"));
        ours = Files.createDirectory(folder.resolve("ours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"straight.heic", "turned.heic", "pug.heic"})
    void baseGainMapAndDepthEqualHeifConvert(String name) throws Exception {
        extract(Oracle.photo(name), "x");
        heifConvert(Oracle.photo(name), "x.png");
        assertArrayEquals(WrittenTiff.samples(ImageIO.read(theirs.resolve("x.png").toFile())),
                WrittenTiff.stored(ours.resolve("x_base.tif")));
        assertArrayEquals(firstChannel(auxiliary("hdrgainmap")), WrittenTiff.stored(ours.resolve("x_gainmap.tif")));
        assertArrayEquals(firstChannel(auxiliary("depth")), WrittenTiff.stored(ours.resolve("x_depth.tif")));
    }

    /** They keep a code in the upper bits; ours comes back by the documented formula. */
    @ParameterizedTest
    @CsvSource({"seine_hdr_srgb.avif, 10", "seine_hdr_rec2020.avif, 10"})
    void deepCodesEqualHeifConvert(String name, int bits) throws Exception {
        extract(Oracle.photo(name), "x");
        heifConvert(Oracle.photo(name), "x.png");
        int largest = (1 << bits) - 1;
        int[] expected = IntStream.of(WrittenTiff.samples(ImageIO.read(theirs.resolve("x.png").toFile()))).map(v -> v >> 16 - bits)
                .toArray();
        int[] stored = WrittenTiff.stored(ours.resolve("x_base.tif"));
        assertArrayEquals(expected, IntStream.of(stored).map(v -> (int) Math.round((double) v * largest / 65535)).toArray());
        assertTrue(IntStream.of(expected).max().orElseThrow() > 255, "more than 8 bits");
    }

    @Test
    void bothEyesEqualHeifConvert() throws Exception {
        extract(Oracle.photo("spatial_pair.heic"), "x");
        heifConvert(Oracle.photo("spatial_pair.heic"), "x.png");
        String[] layers = {"base", "right"};
        for (int i = 0; i < layers.length; i++) {
            Path tiff = ours.resolve("x_" + layers[i] + ".tif");
            assertArrayEquals(WrittenTiff.samples(ImageIO.read(theirs.resolve("x-" + (i + 1) + ".png").toFile())),
                    WrittenTiff.stored(tiff));
            assertTrue(WrittenTiff.attributes(tiff).containsKey("ICCProfile"));
        }
    }

    @Test
    void hostileFilesGiveFilesOrSentences() throws IOException {
        int[] counts = new int[3];
        for (Path file : Oracle.hostileFiles()) {
            Path out = Files.createDirectory(folder.resolve("out" + counts[0]++));
            ExtractedPhoto.Lines lines = new ExtractedPhoto.Lines();
            try (Photo photo = PhotoReader.open(file)) {
                Extract.write(photo, OutputTarget.of(out, Existing.REFUSE), "x", Progress.NONE, lines);
                counts[1]++;
            } catch (PhotoException e) {
                counts[2]++;
                lines.said.add(e.getMessage());
            }
            assertEquals(lines.written.stream().sorted().toList(), ExtractedPhoto.names(out), file.toString());
            assertTrue(lines.said.stream().allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("\n")),
                    file + ": " + lines.said);
        }
        System.out.println(counts[0] + " hostile files extracted: " + counts[2] + " refused, " + counts[1] + " opened.");
        assertTrue(counts[1] > 0 && counts[2] > 0);
    }

    private void extract(Path photo, String stem) throws IOException {
        try (Photo open = PhotoReader.open(photo)) {
            Extract.write(open, OutputTarget.of(ours, Existing.REFUSE), stem, Progress.NONE, new ExtractedPhoto.Lines());
        }
    }

    private void heifConvert(Path photo, String png) throws Exception {
        Process process = new ProcessBuilder(converter(), "--with-aux", photo.toAbsolutePath().toString(), png).directory(theirs.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    /** Newer versions of libheif call it heif-dec. */
    private static String converter() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "heif-convert")))
                        ? "heif-convert" : "heif-dec";
    }

    /** They name it by its type, in which later versions replace the colons. */
    private BufferedImage auxiliary(String type) throws IOException {
        try (Stream<Path> files = Files.list(theirs)) {
            return ImageIO.read(files.filter(file -> file.getFileName().toString().contains(type)).findFirst().orElseThrow().toFile());
        }
    }

    /** They write grey as RGB. */
    private static int[] firstChannel(BufferedImage image) {
        return image.getData().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    }
}
