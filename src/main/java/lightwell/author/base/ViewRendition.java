package lightwell.author.base;

import java.util.List;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.CubeSpace;
import lightwell.author.HdrSource;
import lightwell.author.SdrMethod;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.PixelTransform;
import lightwell.message.Message;
import lightwell.metadata.Primaries;

/** Bakes the way from an HDR view to an SDR view into a table: OCIO needs seconds for a picture of 12 megapixels. */
final class ViewRendition {

    /** Steps in each dimension; PQ spreads them evenly over what the eye sees. */
    private static final int SIZE = 65;

    private ViewRendition() {}

    static SdrRendition of(SdrMethod.Views views, HdrSource source, BaseSpace base, ColorEngine color)
            throws AuthorException, ColorException {
        boolean p3 = source.primaries().equals(Primaries.DISPLAY_P3);
        String from = display(color, views.hdr(), ViewDisplays.hdr(color, source.primaries()));
        String to = display(color, views.sdr(), ViewDisplays.sdr(color, base));
        return CubeRendition.of(bake(color.viewToView(from, views.hdr(), to, views.sdr())), p3 ? CubeSpace.P3_PQ : CubeSpace.REC2100_PQ,
                base == BaseSpace.SRGB ? CubeSpace.SRGB : CubeSpace.DISPLAY_P3, source.primaries(), base.primaries());
    }

    private static String display(ColorEngine color, String view, List<String> displays) throws AuthorException {
        return displays.stream().filter(display -> color.views(display).contains(view)).findFirst()
                .orElseThrow(() -> new AuthorException(Message.of("author.no-display-for-view", view, color.configSource())));
    }

    private static CubeFile bake(PixelTransform way) {
        float[] grid = new float[3 * SIZE * SIZE * SIZE];
        for (int i = 0; i < SIZE * SIZE * SIZE; i++) {
            grid[3 * i] = (float) (i % SIZE) / (SIZE - 1);
            grid[3 * i + 1] = (float) (i / SIZE % SIZE) / (SIZE - 1);
            grid[3 * i + 2] = (float) (i / SIZE / SIZE) / (SIZE - 1);
        }
        way.apply(grid, SIZE * SIZE * SIZE);
        for (int i = 0; i < grid.length; i++) {
            grid[i] = Float.isFinite(grid[i]) ? Math.max(0, Math.min(1, grid[i])) : 0;
        }
        return new CubeFile(true, SIZE, new float[] {0, 0, 0}, new float[] {1, 1, 1}, grid);
    }
}
