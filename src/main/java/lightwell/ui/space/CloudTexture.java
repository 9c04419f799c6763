package lightwell.ui.space;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lightwell.depth.PointCloud;
import lightwell.ui.space.draw.SurfaceTexture;

/**
 * Maps points to their colours in the texture of a mesh: a texel for each sample of the depth map, or for a block of samples if the map is
 * larger than graphics cards allow.
 *
 * @param width  of the depth map
 * @param height of the depth map
 */
record CloudTexture(int width, int height) {

    private static final int LARGEST_SIDE = 8192;

    private int block() {
        return 1 + (Math.max(width, height) - 1) / LARGEST_SIDE;
    }

    private int columns() {
        return 1 + (width - 1) / block();
    }

    private int rows() {
        return 1 + (height - 1) / block();
    }

    /** Two texture coordinates for each of some points, in the middle of a texel, where no other texel contributes. */
    float[] coordinates(PointCloud cloud, int[] points) {
        float[] at = new float[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            int pixel = cloud.pixel()[points[i]];
            at[2 * i] = (pixel % width / block() + 0.5f) / columns();
            at[2 * i + 1] = (pixel / width / block() + 0.5f) / rows();
        }
        return at;
    }

    /** @param argb an opaque colour for each sample of the map */
    WritableImage image(int[] argb) {
        int block = block();
        int[] texels = argb;
        if (block > 1) {
            texels = new int[columns() * rows()];
            for (int row = 0, at = 0; row < rows(); row++) {
                for (int column = 0; column < columns(); column++, at++) {
                    texels[at] = argb[row * block * width + column * block];
                }
            }
        }
        return image(new SurfaceTexture.Level(columns(), rows(), texels));
    }

    static WritableImage image(SurfaceTexture.Level texels) {
        int width = texels.width();
        WritableImage image = new WritableImage(width, texels.height());
        image.getPixelWriter().setPixels(0, 0, width, texels.height(), PixelFormat.getIntArgbPreInstance(), texels.argb(), 0, width);
        return image;
    }
}
