package lightwell.ui.space;

import java.util.List;
import lightwell.ui.space.draw.Line3;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;

/**
 * Everything that is to be drawn at one moment.
 *
 * @param content   with a surface if that is wanted instead of points
 * @param pointSize 1 closes the picture as the taking camera sees it
 * @param jump      of the surface, see {@link lightwell.depth.SurfaceMesh#of}
 * @param moving    fewer points may be drawn, but fast
 * @param lines     axes, grid, frustum
 */
record SceneFrame(SpaceContent content, SpaceCamera camera, double pointSize, double jump, boolean moving, List<Line3> lines) {

    boolean surface() {
        return content.mesh().isPresent();
    }
}
