package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportTest extends OnePhoto {

    private static final byte[] EXR_MAGIC = {0x76, 0x2f, 0x31, 0x01};

    @Test
    void writesBesideThePhotoAndPrintsOneLine() throws IOException {
        CliRun run = CliRun.of("export", photo).done();
        Path target = folder.resolve("demo_acescg.exr");
        assertExr(target);
        assertEquals(List.of(), run.err());
        assertEquals(1, run.out().size(), run.out().toString());
        assertTrue(
                run.out().get(0)
                        .matches("\\Q" + target + "\\E  [\\d.]+ [kM]B  \\d+\\.\\d s  Apple gain map, sRGB curve, headroom 4\\.0000: .*\\."),
                run.out().get(0));
        assertEquals(List.of("demo.heic", "demo_acescg.exr", "out"), names(folder));
    }

    @Test
    void optionsReachTheExport() {
        String line = CliRun.of("export", photo, "-o", out.resolve("x.exr"), "--headroom", "2", "--gainmap", "APPLE", "--gainmap-curve",
                "rec709", "--compression", "none", "--threads", "1", "--no-chromaticities", "--colorspace", "acescg").done().out().get(0);
        assertTrue(line.endsWith("Apple gain map, Rec.709 curve, headroom 2.0000: set by hand."), line);
        line = CliRun.of("export", photo, "-o", out + "/new/deep/", "--gainmap", "none", "--depth-upsampling", "guided", "--layout",
                "shenanigans").done().out().get(0);
        assertTrue(line.startsWith(out.resolve("new/deep/demo_acesCG.exr") + "  "), line);
        assertTrue(line.endsWith("The gain map is not applied, as requested."), line);
    }

    @Test
    void aFolderIsExportedAndOneBadPhotoDoesNotStopIt() throws IOException {
        Photos.truncated(folder.resolve("cut.heic"));
        Photos.good(folder.resolve("other.HEIF"));
        CliRun run = CliRun.of("export", folder, "-o", out);
        assertEquals(1, run.status());
        assertEquals(2, run.err().size(), run.err().toString());
        assertTrue(run.err().get(0).startsWith("lightwell: cut.heic: "), run.err().get(0));
        assertTrue(run.err().get(1).matches("lightwell: 2 written, 1 failed, .* s"), run.err().get(1));
        assertEquals(2, run.out().size());
        assertEquals(List.of("demo_acescg.exr", "other_acescg.exr"), names(out));
    }

    @Test
    void refusesBadPhotosAndLeavesNothingBehind() throws IOException {
        bad(Files.writeString(folder.resolve("text.heic"), "no photo at all, only text"), "lightwell: text.heic: ");
        bad(Files.createFile(folder.resolve("empty.heic")), "lightwell: empty.heic is empty.");
        bad(Photos.truncated(folder.resolve("cut.heic")), "lightwell: cut.heic: ", "cut short");
        bad(Photos.cyclic(folder.resolve("circle.heic")), "lightwell: circle.heic: ", "in a circle");
        bad(folder.resolve("nowhere.heic"), "There is no file", "nowhere.heic");
        bad(Files.createDirectory(folder.resolve("none")), "holds no photo");
    }

    private void bad(Path input, String... words) throws IOException {
        CliRun.of("export", input, "-o", out).refused(1, words);
        assertEquals(List.of(), names(out));
    }

    @Test
    void leavesFilesAloneUnlessTold() throws IOException {
        Path target = Files.writeString(out.resolve("demo_acescg.exr"), "mine");
        CliRun.of("export", photo, "-o", out).refused(1, "demo_acescg.exr exists already", "--overwrite", "--skip-existing");
        assertEquals("mine", Files.readString(target));
        CliRun skipped = CliRun.of("export", photo, "-o", out, "--skip-existing").done();
        assertEquals(List.of(), skipped.out());
        assertEquals("mine", Files.readString(target));
        CliRun.of("export", photo, "-o", out, "--overwrite").done();
        assertExr(target);
        assertEquals(List.of("demo_acescg.exr"), names(out));
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        CliRun.of("export", photo, "-o", file + "/x.exr").refused(1, "lightwell: demo.heic: ", file.toString());
        CliRun.of("export", photo, "-o", "/proc/x.exr").refused(1, "/proc");
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void wrongValuesAreFoundBeforeAnyPhotoIsOpened() throws IOException {
        CliRun.of("export", "nowhere.heic", "--colorspace", "ACESgc").refused(2, "ACESgc", "Did you mean ACEScg");
        CliRun.of("export", "nowhere.heic", "--compression", "zap").refused(2, "zap", "dwaa");
        CliRun.of("export", "nowhere.heic", "--config", folder.resolve("no.ocio")).refused(2, "no.ocio");
        assertEquals(List.of(), names(out));
    }

    private static void assertExr(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] magic = new byte[EXR_MAGIC.length];
        System.arraycopy(bytes, 0, magic, 0, magic.length);
        assertArrayEquals(EXR_MAGIC, magic);
        assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("colorInteropID"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
