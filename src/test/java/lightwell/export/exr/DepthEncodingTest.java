package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.depth.DepthEncoding;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's depth in every encoding, against the one in metres. */
class DepthEncodingTest {

    @TempDir
    Path folder;

    @Test
    void eachEncodingStatesTheSameDepth() throws Exception {
        Path demo = Files.write(folder.resolve("demo.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        for (DepthEncoding encoding : DepthEncoding.values()) {
            write(demo, encoding);
        }
        try (WrittenExr metres = read(DepthEncoding.METRES); WrittenExr inverse = read(DepthEncoding.INVERSE);
                WrittenExr normalised = read(DepthEncoding.NORMALISED)) {
            float[] z = metres.all("depth.Z");
            float[] per = inverse.all("depth.Z");
            float[] share = normalised.all("depth.Z");
            Map<String, String> said = normalised.attributes(0);
            double nearest = Double.parseDouble(said.get("lightwell:depthNearest"));
            double farthest = Double.parseDouble(said.get("lightwell:depthFarthest"));
            double least = 1;
            double most = 0;
            for (int i = 0; i < z.length; i++) {
                assertEquals(1 / z[i], per[i], 1e-6);
                assertEquals(z[i], nearest + share[i] * (farthest - nearest), 1e-4);
                least = Math.min(least, share[i]);
                most = Math.max(most, share[i]);
            }
            assertTrue(least < 0.05 && most > 0.95, least + " to " + most);
            assertEquals("inverse", inverse.attributes(0).get("lightwell:depthEncoding"));
            assertEquals("1 / (metres along the optical axis); 0 is infinitely far", inverse.attributes(0).get("lightwell:depthUnit"));
        }
    }

    private void write(Path demo, DepthEncoding encoding) throws Exception {
        try (Photo photo = PhotoReader.open(demo)) {
            new ExrExport().write(photo, OutputTarget.of(folder.resolve(encoding + ".exr"), Existing.REFUSE),
                    ExportOptions.DEFAULT.telling(content -> content.withDepth(encoding)), () -> ColorEngine.load(Optional.empty()),
                    Progress.NONE);
        }
    }

    private WrittenExr read(DepthEncoding encoding) {
        return new WrittenExr(folder.resolve(encoding + ".exr"));
    }
}
