package lightwell.ui.space;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ScreenSettings;

/**
 * What somebody wants to see in space.
 *
 * @param near     metres; nearer points are left out
 * @param far      metres; farther points are left out
 * @param matte    points outside of it are left out
 * @param jump     of a surface: neighbours whose depths differ by more than this share are not joined; empty: points
 * @param colour   the layer that gives the colours
 * @param settings that it is painted with
 */
record SceneRequest(OpenPhoto photo, double near, double far, Optional<LayerChoice> matte, OptionalDouble jump, LayerChoice colour,
        ScreenSettings settings) {}
