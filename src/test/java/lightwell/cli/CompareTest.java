package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import lightwell.depth.quality.DepthSamples;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;

class CompareTest extends OnePhoto {

    private static JsonNode json(CliRun run) throws IOException {
        return new ObjectMapper().readTree(String.join("\n", run.done().out()));
    }

    @Test
    void aPhotoWithItself() throws IOException {
        List<String> page = CliRun.of("compare", photo, photo).done().out();
        assertTrue(page.contains("  PSNR, PQ codes                equal"), page.toString());
        assertTrue(page.stream().anyMatch(line -> line.startsWith("  FLIP (HDR) ") && line.endsWith("greatest 0.0000")), page.toString());
        JsonNode sdr = json(CliRun.of("compare", photo, photo, "--layer", "sdr", "--json"));
        assertEquals("demo.heic", sdr.get("reference").asText());
        assertEquals(0, sdr.at("/figures/flip/mean").asDouble());
        assertEquals(false, sdr.at("/figures/flip/hdr").asBoolean());
        assertTrue(sdr.at("/figures/psnrSrgb").isNull());
    }

    @Test
    void anExportWithItsPhoto() throws IOException {
        Path exr = out.resolve("a.exr");
        CliRun.of("export", photo, "-o", exr).done();
        JsonNode json = json(CliRun.of("compare", exr, photo, "--layer", "auto", "--json"));
        assertTrue(json.at("/figures/deltaEItp/p99").asDouble() < 1, json.toString()); // half floats
        assertTrue(json.at("/figures/flip/mean").asDouble() < 0.01, json.toString());
    }

    @Test
    void aDistortedMap() throws IOException {
        Path npy = out.resolve("net.npy");
        try (Photo opened = PhotoReader.open(photo)) {
            DepthSamples own = DepthSamples.of(opened.depth().orElseThrow());
            Random random = new Random(3);
            String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + own.height() + ", " + own.width() + "), }\n";
            ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * own.size()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
            bytes.put(header.getBytes(StandardCharsets.US_ASCII));
            for (char code : own.codes()) {
                double value = (own.disparity()[code] - 0.05) / 0.02 + 0.1 * random.nextGaussian();
                bytes.putFloat((float) (random.nextInt(5) == 0 ? 100 * random.nextDouble() : value));
            }
            Files.write(npy, bytes.array());
        }
        JsonNode json = json(CliRun.of("compare", "--depth", npy, photo, "--json")).get("depth");
        assertEquals("relative-disparity", json.get("meaning").asText());
        assertEquals(0.02, json.get("scale").asDouble(), 2e-4);
        assertEquals(0.05, json.get("shift").asDouble(), 5e-3);
        assertEquals(0.8, json.get("inliers").asDouble(), 0.04);
        List<String> page = CliRun.of("compare", "--depth", npy, photo, "--meaning", "depth").done().out();
        assertTrue(page.contains("  Numbers                       depth"), page.toString());
    }

    @Test
    void refusals() {
        CliRun.of("compare", photo).refused(2, "two pictures");
        CliRun.of("compare", photo, photo, "--depth", photo).refused(2, "one photo");
        CliRun.of("compare", "--depth", photo, photo).refused(1, "no depth map: EXR, TIFF, PNG and NPY");
        CliRun.of("compare", photo, folder.resolve("gone.heic")).refused(1, "gone.heic");
    }
}
