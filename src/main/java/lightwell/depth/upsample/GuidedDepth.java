package lightwell.depth.upsample;

import java.util.Objects;
import lightwell.depth.DepthScale;
import lightwell.image.Raster;

/**
 * Upsamples a depth map to the size of a picture, in metres; the picture's colours decide which side of an edge a pixel belongs to.
 * Immutable; several threads may compute bands, and results do not depend on where a band begins. Valid while both rasters are open.
 *
 * <p>Each pixel has a window of 5x5 samples. If they form one surface, the picture is ignored: their disparities are weighted by a
 * B-spline, which keeps planes planar (inverse depth is affine over the picture), and no texture is copied into the depth. Where depth
 * jumps, each surface is weighted by the proximity of its samples and the similarity of their colours to the pixel's (joint bilateral
 * upsampling: Kopf et al. 2007). Only the heaviest surface counts, by the mean of its own samples: no value lies between an object and the
 * wall behind it, and none is far from a depth in the map nearby.
 */
public final class GuidedDepth {

    private final Raster map;
    private final DepthSurfaces surfaces;
    private final float[] metres;
    private final float[] disparity;
    private final DepthRounding rounding;
    private final Raster picture;
    private final SplineAxis across;
    private final SplineAxis down;

    /**
     * @param map     its first channel is read
     * @param picture upright like the map, the guide; the result has its size
     */
    public GuidedDepth(Raster map, DepthScale scale, Raster picture) {
        this.map = map;
        this.metres = scale.metres();
        this.surfaces = new DepthSurfaces(metres);
        this.disparity = new float[metres.length];
        for (int code = 0; code < metres.length; code++) {
            disparity[code] = 1 / metres[code];
        }
        this.rounding = new DepthRounding(metres);
        this.picture = picture;
        this.across = new SplineAxis(map.width(), picture.width());
        this.down = new SplineAxis(map.height(), picture.height());
    }

    /** Writes the metres of {@code rows} rows from {@code y} on, row by row into {@code out}. */
    public void metres(int y, int rows, float[] out) {
        Objects.checkFromIndexSize(y, rows, picture.height());
        Objects.checkFromIndexSize(0, Math.multiplyExact(rows, picture.width()), out.length);
        DepthWindows windows = new DepthWindows(map, surfaces);
        GuideColours guide = new GuideColours(picture, across, down);
        SideChoice side = new SideChoice(windows, guide, disparity, across, down);
        float[] blended = new float[map.width() + SplineAxis.SAMPLES - 1];
        for (int r = 0; r < rows; r++) {
            row(y + r, windows, side, blended, out, r * picture.width());
        }
    }

    private void row(int y, DepthWindows windows, SideChoice side, float[] blended, float[] out, int offset) {
        windows.moveTo(down.sample(y));
        blend(windows, y, blended);
        for (int x = 0; x < picture.width(); x++) {
            int column = across.sample(x);
            int lowest = windows.lowest(column);
            if (lowest == windows.highest(column)) {
                out[offset + x] = metres[lowest];
            } else if (windows.surfaces(column) == 1) {
                int w = across.weights(x);
                float sum = 0;
                for (int i = 0; i < SplineAxis.SAMPLES; i++) {
                    sum += across.weight(w + i) * blended[column + i];
                }
                out[offset + x] = rounding.round(1 / sum);
            } else {
                int alike = side.choose(x, y);
                out[offset + x] = alike >= 0 ? metres[alike] : rounding.round(1 / side.disparity());
            }
        }
    }

    /** Blends the five rows of disparities around the pixel into one. */
    private void blend(DepthWindows windows, int y, float[] blended) {
        int w = down.weights(y);
        for (int i = 0; i < blended.length; i++) {
            float sum = 0;
            for (int j = 0; j < SplineAxis.SAMPLES; j++) {
                sum += down.weight(w + j) * disparity[windows.code(i, j)];
            }
            blended[i] = sum;
        }
    }
}
