package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.export.exr.WrittenExr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choices of an EXR on the command line: options, presets, names. */
class ExportChoicesTest extends OnePhoto {

    private static final String FOLDER = "lightwell.config.dir";

    @BeforeEach
    void ownFolder() {
        System.setProperty(FOLDER, folder.resolve("config").toString());
    }

    @AfterEach
    void usualFolder() {
        System.clearProperty(FOLDER);
    }

    private List<String> channels(Path file) {
        try (WrittenExr exr = new WrittenExr(file)) {
            return exr.channels().stream().sorted().toList();
        }
    }

    @Test
    void whatIsTypedOverridesThePreset() {
        CliRun.of("export", "--preset", "qa EVERYTHING", "--layers", "sdr,gainmap", "--layout", "layers", photo, "-o", out + "/").done();
        assertEquals(List.of("gainmap.Y float", "sdr.B float", "sdr.G float", "sdr.R float"), channels(out.resolve("demo_qa.exr")));
        CliRun.of("export", "--preset", "QA everything", "--layers", "sdr", "--float", "none", photo, "-o", out.resolve("b.exr")).done();
        assertEquals(List.of("sdr.B half", "sdr.G half", "sdr.R half"), channels(out.resolve("b.exr")));
    }

    @Test
    void aSavedPresetWritesTheSameFile() throws IOException {
        Path first = out.resolve("a.exr");
        Path second = out.resolve("b.exr");
        CliRun saved = CliRun.of("export", "--layers", "depth,hdr", "--compression", "piz", "--tiles", photo, "--no-camera",
                "--save-preset",
                "My Way", "-o", first);
        assertEquals(0, saved.status());
        assertTrue(saved.err().get(0).contains("My_Way.json"), saved.err().toString());
        CliRun.of("export", "--preset", "my way", photo, "-o", second).done();
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        try (WrittenExr exr = new WrittenExr(second)) {
            assertEquals(64, exr.tileRows(0));
            assertEquals("piz", exr.attributes(0).get("compression"));
        }
        CliRun.of("export", photo, "--save-preset", "My Way", "-o", out.resolve("c.exr")).refused(1, "exists already", "--overwrite");
        assertFalse(Files.exists(out.resolve("c.exr")));
        assertTrue(CliRun.of("presets").out().get(5).startsWith("My Way  lightwell export  "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"--layers hdr,sky; 'sky' is none of hdr, sdr, gainmap, alpha, depth, mattes, all",
        "--float sky; 'sky' is none of hdr, sdr, gainmap, alpha, depth, mattes, all, none",
        "--tiles 8; Tiles are from 16 to 512 pixels wide, not 8.", "--orientation down; 'down' is none of stored, upright",
        "--layout shenanigans --float hdr; The layout shenanigans consists of halves", "--preset Nothing; There is no preset \"Nothing\"",
        "--preset nowhere/x.json; There is no preset nowhere/x.json", "--preset Web_HDR; is for lightwell encode, not for export",
        "--name {sten}; the field \"sten\", which is unknown", "--name ../{stem}; an empty name", "--compression dwaa:0; dwaa:0"})
    void refusesOthersInOneSentence(String options, String sentence) {
        Object[] arguments = Stream.concat(Stream.of("export", photo),
                Stream.of(options.split(" ")).map(word -> word.replace("Web_HDR", "Web HDR"))).toArray();
        CliRun.of(arguments).refused(2, sentence);
        assertFalse(Files.exists(folder.resolve("demo_acescg.exr")));
    }

    @Test
    void aPresetWithAMistakeNamesThePlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"),
                "{\"lightwell-preset\": 1, \"name\": \"x\", \"output\": \"exr\", \"options\": {\"tiles\": true}}");
        CliRun.of("export", photo, "--preset", broken).refused(2, "broken.json", "options.tiles must be a whole number, not true.");
    }

    @Test
    void photosOfOneNameGetFilesOfTheirOwn() throws IOException {
        Path twin = Files.copy(photo, folder.resolve("demo.hif"));
        CliRun.of("export", photo, twin, "--layers", "sdr", "-o", out).done();
        assertTrue(Files.exists(out.resolve("demo_acescg.exr")) && Files.exists(out.resolve("demo_acescg-2.exr")));
        CliRun.of("export", photo, twin, "--layers", "sdr", "--name", "{date}/shot_{n:03}_{space}", "-o", out).done();
        try (Stream<Path> found = Files.walk(out)) {
            List<String> names = found.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("shot")).sorted().toList();
            assertEquals(List.of("shot_001_ACEScg.exr", "shot_002_ACEScg.exr"), names);
        }
        CliRun.of("export", photo, "--name", "{stem}", "-o", out.resolve("x.exr")).refused(2, "--name has nothing to name");
    }

    @Test
    void theSpaceIsInTheUsualName() {
        CliRun.of("export", photo, "--layers", "sdr", "--space", "Linear Rec.709 (sRGB)", "-o", out + "/").done();
        assertEquals(List.of("sdr.B half", "sdr.G half", "sdr.R half"), channels(out.resolve("demo_linear_rec.709_srgb.exr")));
    }

    @Test
    void authoringStartsFromAPresetToo() {
        CliRun.of("encode", photo, "--preset", "Seed layout").refused(2, "is for lightwell export, not for encode");
    }
}
