package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.export.cloud.WrittenPly;
import org.junit.jupiter.api.Test;

class CloudTest extends OnePhoto {

    @Test
    void everyFormatIsWrittenAndTold() throws IOException {
        for (String name : List.of("a.ply", "b.PCD", "c.glb", "d.html", "e.usda", "f.usdz")) {
            Path file = out.resolve("new").resolve(name);
            CliRun run = CliRun.of("cloud", photo, "-o", file).done();
            assertEquals(List.of(), run.err());
            assertEquals(1, run.out().size(), run.out().toString());
            assertTrue(run.out().get(0).matches("\\Q" + file + "\\E  [\\d.]+ [kM]B  \\d+\\.\\d s  \\d+ points  Metres are measured: .* "
                    + "Camera: focal length .* from the calibration in the file; .*"), run.out().get(0));
            assertTrue(Files.size(file) > 10_000);
        }
    }

    @Test
    void optionsReachTheFile() throws IOException {
        Path file = out.resolve("a.ply");
        CliRun.of("cloud", photo, "-o", file).done();
        WrittenPly all = WrittenPly.read(file);
        CliRun.of("cloud", photo, "-o", file, "--overwrite", "--stride", "2").done();
        assertEquals(all.points() / 4, WrittenPly.read(file).points());
        CliRun.of("cloud", photo, "-o", file, "--overwrite", "--near", "1", "--far", "1.4", "--units", "CM", "--mesh", "--normals").done();
        WrittenPly some = WrittenPly.read(file);
        assertTrue(some.points() > 0 && some.points() < all.points() && some.corners().length > 0);
        for (int i = 2; i < some.xyz().length; i += 3) {
            assertTrue(some.xyz()[i] <= -99.99 && some.xyz()[i] >= -140.01, "z " + some.xyz()[i]);
        }
        CliRun.of("cloud", photo, "-o", file, "--overwrite", "--matte", "portrait").done();
        int cut = WrittenPly.read(file).points();
        assertTrue(cut > 0 && cut < all.points() / 2, "points inside the matte: " + cut);
    }

    @Test
    void wrongUsageIsRefusedBeforeThePhotoIsRead() throws IOException {
        CliRun.of("cloud", photo, "-o", out.resolve("a.obj")).refused(2, "-o must end in .ply, .pcd, .glb, .usdz, .usda or .html");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--near", "2", "--far", "1").refused(2, "2.0 m to 1.0 m");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--stride", "0").refused(2, "stride");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--units", "inch").refused(2, "inch");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--mesh", "--jump", "0").refused(2, "jumps of more than 0 %");
        CliRun.of("cloud", photo, "-o", out.resolve("a.pcd"), "--mesh").refused(2, "PCD holds only points");
        CliRun.of("cloud", photo, "-o", out.resolve("a.glb"), "--units", "mm").refused(2, "metres");
        assertEquals(List.of(), names());
    }

    @Test
    void failuresAreOneLine() throws IOException {
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--matte", "hair").refused(1, "demo.heic has no matte hair; it has ", "skin",
                "portrait");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--near", "50").refused(1, "demo.heic", "the depth map goes from");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply"), "--image", "9").refused(1, "demo.heic");
        CliRun.of("cloud", Photos.truncated(folder.resolve("cut.heic")), "-o", out.resolve("a.ply")).refused(1, "cut.heic");
        CliRun.of("cloud", folder.resolve("missing.heic"), "-o", out.resolve("a.ply")).refused(1, "missing.heic");
        assertEquals(List.of(), names());
        Files.writeString(out.resolve("a.ply"), "mine");
        CliRun.of("cloud", photo, "-o", out.resolve("a.ply")).refused(1, "exists already");
        assertEquals("mine", Files.readString(out.resolve("a.ply")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
