package lightwell.ui.space;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import lightwell.depth.SurfaceMesh;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.settings.EnumNames;

/**
 * The settings of the 3D view. Limits and cut-outs belong to one photo, and are not stored.
 *
 * @param colour {@link LayerChoice#id}
 * @param share  of the panes in the width
 * @param engine whether the user has chosen between the processor and the 3D pipeline
 */
record SpaceState(boolean active, boolean panel, double share, String style, String colour, double pointSize, double jump, boolean grid,
        boolean axes,
        boolean frustum, boolean processor, boolean engine) {

    static final SpaceState DEFAULT = new SpaceState(false, false, 0.5, "", "", 1, SurfaceMesh.USUAL_JUMP, false, false, false, false,
            false);

    SpaceState {
        share = share > 0.1 && share < 0.9 ? share : 0.5;
        style = Objects.requireNonNullElse(style, "");
        colour = Objects.requireNonNullElse(colour, "");
        pointSize = pointSize >= 0.25 && pointSize <= 4 ? pointSize : 1;
        jump = jump >= 0.005 && jump <= 0.5 ? jump : SurfaceMesh.USUAL_JUMP;
    }

    static SpaceState of(SpaceModel space, boolean panel, double share) {
        SpaceChoices choices = space.choices();
        return new SpaceState(space.active().get(), panel, share,
                choices.style().get().name(),
                choices.colour().get().id(), space.look().pointSize().get(), choices.jump().get(), space.look().grid().get(),
                space.look().axes().get(),
                space.look().frustum().get(), space.engines().chosen() && space.engines().processor().get(), space.engines().chosen());
    }

    /** Unknown values fall back to the defaults. */
    void restore(SpaceModel space, BooleanProperty panelShown, DoubleProperty shareOfPanes) {
        SpaceChoices choices = space.choices();
        panelShown.set(panel);
        shareOfPanes.set(share);
        choices.style().set(EnumNames.find(SpaceChoices.Style.values(), style, SpaceChoices.Style.POINTS));
        choices.colour().set(Optional.of(colour).flatMap(LayerChoices::parse).orElse(LayerChoices.SDR));
        space.look().pointSize().set(pointSize);
        choices.jump().set(jump);
        space.look().grid().set(grid);
        space.look().axes().set(axes);
        space.look().frustum().set(frustum);
        space.engines().restore(processor, engine);
        space.active().set(active);
    }
}
