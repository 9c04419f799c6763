package lightwell.ui.measure;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.ui.bands.Bands;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;

/** Finds the place of the greatest or the smallest number of a layer's first channel. Infinite numbers and NaN do not count. */
public enum Extreme {

    GREATEST, SMALLEST;

    /**
     * Reads the whole part, a row at a time; may decode. The caller holds a lease.
     *
     * @param region    of the base; empty: all
     * @param cancelled called for each row
     * @return the pixel of the base, the first one of several; empty if no number is finite, or it was cancelled
     */
    public Optional<PixelPosition> find(Measurable subject, int baseWidth, int baseHeight, Optional<PixelRegion> region,
            BooleanSupplier cancelled) throws IOException {
        Bands bands = subject.source().open();
        MapGrid grid = new MapGrid(baseWidth, baseHeight, bands.width(), bands.height());
        PixelRegion part = region.map(grid::samples).orElseGet(() -> new PixelRegion(0, 0, bands.width(), bands.height()));
        int each = subject.channels().size();
        float[] values = new float[part.width() * each];
        Bands.Rows rows = bands.rows(part.x(), part.width(), part.bottom());
        double best = Double.NEGATIVE_INFINITY;
        PixelPosition at = null;
        for (int y = part.y(); y < part.bottom(); y++) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            rows.read(y, values);
            for (int x = 0; x < part.width(); x++) {
                float value = this == GREATEST ? values[x * each] : -values[x * each];
                if (value > best && Float.isFinite(value)) {
                    best = value;
                    at = new PixelPosition(part.x() + x, y);
                }
            }
        }
        return Optional.ofNullable(at).map(grid::base);
    }
}
