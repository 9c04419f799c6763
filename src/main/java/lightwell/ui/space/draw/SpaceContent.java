package lightwell.ui.space.draw;

import java.util.List;
import java.util.Optional;
import lightwell.depth.SurfaceMesh;

/**
 * What a view in space shows; not changed once made. With other colours the scene and the mesh are the same objects.
 *
 * @param mesh  of the scene's cloud, when a surface is wanted
 * @param argb  opaque colours, one for each pixel of the depth map, row by row: {@code argb[cloud.pixel()[i]]} is point i's
 * @param notes what to know of it, each one sentence
 */
public record SpaceContent(SpaceScene scene, Optional<SurfaceMesh> mesh, int[] argb, List<String> notes) {

    public SpaceContent {
        if (argb.length != scene.camera().width() * scene.camera().height()) {
            throw new IllegalArgumentException(
                    argb.length + " colours for a map of " + scene.camera().width() + "x" + scene.camera().height());
        }
    }
}
