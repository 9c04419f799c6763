package lightwell.ui.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lightwell.image.CellMeans;
import lightwell.jobs.ParallelFor;
import lightwell.message.Message;
import lightwell.photo.PhotoException;
import lightwell.ui.bands.Bands;
import lightwell.ui.look.Painting;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.Painter;

/**
 * A layer's values, averaged over the cells of a grid over the photo, and painted as in panes. For light, it is the light that is averaged.
 * Immutable; once created it needs no lease.
 */
public final class LayerGrid {

    private static final int PARTS_PER_THREAD = 4;

    private final LayerChoice layer;
    private final Painting painting;
    private final List<Object> basis;
    private final float[] values;
    private final int channels;
    private final int columns;
    private final int rows;

    private LayerGrid(LayerChoice layer, Painting painting, List<Object> basis, int channels, int columns, int rows) {
        this.layer = layer;
        this.painting = painting;
        this.basis = basis;
        this.channels = channels;
        this.columns = columns;
        this.rows = rows;
        this.values = new float[Math.multiplyExact(channels, Math.multiplyExact(columns, rows))];
    }

    /**
     * Decodes and reads the whole layer, so it blocks; the caller holds a lease.
     *
     * @throws PhotoException one sentence, if the photo has no such layer
     * @throws IOException    if it cannot be decoded
     */
    public static LayerGrid of(OpenPhoto photo, LayerChoice layer, int columns, int rows, ParallelFor fork) throws IOException {
        LayerInputs basis = photo.basis();
        LayerContent content = photo.layers().content(layer, basis);
        if (content instanceof LayerContent.Empty empty) {
            throw new PhotoException(Message.verbatim(empty.message()));
        }
        LayerContent.Picture picture = (LayerContent.Picture) content;
        Bands bands = picture.values();
        LayerGrid grid = new LayerGrid(layer, picture.painting(), layer.inputs(basis), bands.channels(), columns, rows);
        grid.forRows(fork, (begin, end) -> {
            CellMeans means = new CellMeans((y, count, out) -> bands.read(0, y, bands.width(), count, out), bands.channels(),
                    bands.width(), bands.height(), columns, rows);
            for (int row = begin; row < end; row++) {
                means.row(row, grid.values, row * columns * grid.channels);
            }
        });
        return grid;
    }

    /** False if the photo would now compute the layer differently, because the HDR rules have changed. */
    public boolean isOf(OpenPhoto photo, LayerChoice choice) {
        return layer.equals(choice) && choice.inputs(photo.basis()).equals(basis);
    }

    /** Opaque colours, row by row. */
    public int[] argb(ScreenSettings settings, ParallelFor fork) throws IOException {
        Painter painter = painting.look(settings).painter();
        int[] argb = new int[columns * rows];
        forRows(fork, (begin, end) -> {
            float[] part = Arrays.copyOfRange(values, begin * columns * channels, end * columns * channels); // painters may modify it
            painter.paint(part, (end - begin) * columns, argb, begin * columns);
            for (int i = begin * columns; i < end * columns; i++) {
                argb[i] |= 0xFF00_0000; // removes marks of clipping
            }
        });
        return argb;
    }

    private void forRows(ParallelFor fork, RowRange work) {
        int parts = Math.min(rows, PARTS_PER_THREAD * fork.threads());
        fork.run(parts, part -> work.of((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
    }

    @FunctionalInterface
    private interface RowRange {
        void of(int begin, int end);
    }
}
