package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.io.TempDir;

/** Tests that compose JPEGs with depth maps as Android phones write them, and compare the metres. */
abstract class AndroidDepthFiles {

    static final double NEAR = 0.2;
    static final double FAR = 4;
    static final int GREY = BufferedImage.TYPE_BYTE_GRAY;
    static final int W = AndroidJpeg.WIDTH;
    static final int H = AndroidJpeg.HEIGHT;

    @TempDir
    Path folder;

    static String dynamic(String format, String units, double near, double far, String more) {
        return "DepthMap:ItemSemantic='Depth' DepthMap:Format='" + format + "' DepthMap:Units='" + units + "' DepthMap:Near='" + near
                + "' DepthMap:Far='" + far
                + "' DepthMap:DepthURI='android/depthmap' DepthMap:ConfidenceURI='android/confidencemap' " + more;
    }

    /** @param steps of the stored codes that a sample may be off */
    static void assertMetres(Photo photo, double steps, double scale) throws IOException {
        Layer.Depth depth = photo.depth().orElseThrow();
        DepthDescription said = depth.description().orElseThrow();
        double step = (said.max() - said.min()) / depth.raster().maxCode();
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                double truth = AndroidJpeg.depth(x, y) * scale;
                double value = said.kind() == Kind.DISPARITY ? 1 / truth : truth;
                assertEquals(value, said.min() + depth.raster().get(x, y, 0) * step, steps * step, x + ", " + y);
            }
        }
    }

    static double metres(Layer.Depth depth, int x, int y) throws IOException {
        DepthDescription said = depth.description().orElseThrow();
        double value = said.min() + depth.raster().get(x, y, 0) * (said.max() - said.min()) / depth.raster().maxCode();
        return said.kind() == Kind.DISPARITY ? 1 / value : value;
    }

    Photo open(byte[] file) throws IOException {
        return PhotoReader.open(Files.write(folder.resolve("photo.jpg"), file));
    }
}
