package lightwell.ui.space;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.look.ScreenSettings;

/**
 * A request for a 3D scene.
 *
 * @param foreign  the depth map from elsewhere to show; empty: the photo's own
 * @param near     metres; nearer points are left out
 * @param far      metres; farther points are left out
 * @param matte    points outside it are left out
 * @param jump     of a surface: neighbours whose depths differ by more than this share are not joined; empty: points
 * @param colour   the layer that gives the colours
 * @param settings for painting that layer
 */
record SceneRequest(OpenPhoto photo, Optional<ForeignDepth> foreign, double near, double far, Optional<LayerChoice> matte,
        OptionalDouble jump, LayerChoice colour, ScreenSettings settings) {}
