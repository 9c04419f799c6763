package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import lightwell.image.Raster;
import lightwell.metadata.Transfer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoReader;
import org.junit.jupiter.api.Test;

/** A real pair: an SDR picture with a three-channel ISO 21496-1 map, and the HDR picture that the map was made from. */
class IsoPairTest {

    /** Nits of SDR white in HDR pictures, ITU-R BT.2408. */
    private static final double WHITE = 203;

    @Test
    void theMapLeadsFromSdrToHdr() throws IOException {
        try (Photo sdr = PhotoReader.open(Oracle.photo("seine_sdr_gainmap.avif"));
             Photo hdr = PhotoReader.open(Oracle.photo("seine_hdr_srgb.avif"))) {
            Raster base = sdr.base().raster();
            Raster truth = hdr.base().raster();
            HdrReconstruction reconstruction = HdrReconstruction.prepare(sdr, HdrOptions.DEFAULT);
            assertTrue(reconstruction.active(), reconstruction.rule());
            assertEquals(1.3, reconstruction.headroom().orElseThrow().stops(), 1e-9);
            Transfer srgb = new Transfer.Srgb();
            int row = base.width() * 3;
            float[] light = new float[row * base.height()];
            for (int i = 0; i < light.length; i++) {
                light[i] = (float) srgb.toLinear(base.get(i % row / 3, i / row, i % 3) / 255.0);
            }
            float[] before = light.clone();
            reconstruction.apply(0, base.height(), light);
            double[] after = new double[light.length];
            double[] untouched = new double[light.length];
            for (int i = 0; i < light.length; i++) {
                double expected = pq(truth.get(i % row / 3, i / row, i % 3) / (double) truth.maxCode()) / WHITE;
                after[i] = stops(light[i], expected);
                untouched[i] = stops(before[i], expected);
            }
            Arrays.sort(after);
            Arrays.sort(untouched);
            // both pictures are lossy: what is left is their coding noise
            assertEquals(0, after[after.length / 2], 0.05, "median error in stops");
            assertEquals(0, after[after.length * 9 / 10], 0.3, "error in stops of all but a tenth");
            assertTrue(untouched[untouched.length / 2] > 0.5, "the test would pass without a map");
        }
    }

    private static double stops(double a, double b) {
        return Math.abs(Math.log((a + 0.01) / (b + 0.01)) / Math.log(2));
    }

    /** SMPTE ST 2084: code 0..1 to nits. */
    private static double pq(double code) {
        double e = Math.pow(code, 1 / 78.84375);
        return 10_000 * Math.pow(Math.max(0, e - 0.8359375) / (18.8515625 - 18.6875 * e), 1 / 0.1593017578125);
    }
}
