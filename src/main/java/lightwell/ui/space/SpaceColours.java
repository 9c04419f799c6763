package lightwell.ui.space;

import java.io.IOException;
import java.util.List;
import lightwell.jobs.ParallelFor;
import lightwell.photo.PhotoException;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerGrid;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.ScreenSettings;

/**
 * The colours of a depth map's samples, from any layer. The layer is read once; a change of exposure only paints again. For one thread at a
 * time, for one photo, under a lease.
 */
final class SpaceColours {

    /** Replacements for a layer that a photo lacks. */
    private static final List<LayerChoice> INSTEAD = List.of(LayerChoices.SDR, LayerChoices.HDR, LayerChoices.DEPTH);

    private final OpenPhoto photo;
    private final ParallelFor fork;
    private LayerChoice chosen;
    private LayerGrid grid;
    private ScreenSettings painted;
    private int[] argb;

    SpaceColours(OpenPhoto photo, ParallelFor fork) {
        this.photo = photo;
        this.fork = fork;
    }

    /**
     * Blocks. Returns the same array if nothing has changed.
     *
     * @param notes receives one sentence if another layer replaces a missing one
     */
    int[] of(LayerChoice wanted, ScreenSettings settings, int columns, int rows, List<String> notes) throws IOException {
        LayerGrid before = grid;
        selectLayer(wanted, columns, rows, notes);
        if (grid != before || !settings.equals(painted)) {
            argb = grid.argb(settings, fork);
            painted = settings;
        }
        return argb;
    }

    private void selectLayer(LayerChoice wanted, int columns, int rows, List<String> notes) throws IOException {
        try {
            select(wanted, columns, rows);
        } catch (PhotoException e) {
            notes.add(Texts.get("space.colour.instead", e.getMessage()));
            instead(columns, rows);
        }
    }

    private void instead(int columns, int rows) throws IOException {
        PhotoException why = null;
        for (LayerChoice other : INSTEAD) {
            try {
                select(other, columns, rows);
                return;
            } catch (PhotoException e) {
                why = e;
            }
        }
        throw why;
    }

    private void select(LayerChoice layer, int columns, int rows) throws IOException {
        grid = grid != null && grid.isOf(photo, layer) ? grid : LayerGrid.of(photo, layer, columns, rows, fork);
        chosen = layer;
    }

    /** The layer of the current colours: the wanted one, or its replacement. */
    LayerChoice layer() {
        return chosen;
    }
}
