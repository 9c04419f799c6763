package lightwell.compare;

import java.io.IOException;
import lightwell.author.verify.Light;

/** Light at another size, interpolated bilinearly, with half-pixel centres and clamped edges. */
final class ResampledLight implements Light.Rows {

    private final Light light;
    private final int width;
    private final int height;

    private ResampledLight(Light light, int width, int height) {
        this.light = light;
        this.width = width;
        this.height = height;
    }

    /** The light itself if it has this size. */
    static Light to(Light light, int width, int height) {
        return light.width() == width && light.height() == height ? light
                : new Light(width, height, light.primaries(), new ResampledLight(light, width, height));
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        int first = (int) at(y, height, light.height());
        int last = Math.min(light.height() - 1, (int) at(y + rows - 1, height, light.height()) + 1);
        int line = 3 * light.width();
        float[] source = new float[line * (last - first + 1)];
        light.rows().read(first, last - first + 1, source);
        for (int row = 0, o = 0; row < rows; row++) {
            double down = at(y + row, height, light.height());
            int upper = ((int) down - first) * line;
            int lower = (Math.min(last, (int) down + 1) - first) * line;
            float below = (float) (down - (int) down);
            for (int x = 0; x < width; x++) {
                double across = at(x, width, light.width());
                int left = 3 * (int) across;
                int right = Math.min(left + 3, line - 3);
                float beside = (float) (across - (int) across);
                for (int c = 0; c < 3; c++, o++) {
                    float above = source[upper + left + c] + beside * (source[upper + right + c] - source[upper + left + c]);
                    float under = source[lower + left + c] + beside * (source[lower + right + c] - source[lower + left + c]);
                    rgb[o] = above + below * (under - above);
                }
            }
        }
    }

    private static double at(int i, int size, int sourceSize) {
        return Math.min(sourceSize - 1.0, Math.max(0, (i + 0.5) * sourceSize / size - 0.5));
    }
}
