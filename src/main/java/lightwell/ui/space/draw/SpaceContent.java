package lightwell.ui.space.draw;

import java.util.List;
import java.util.Optional;
import lightwell.depth.SurfaceMesh;

/**
 * The content of a 3D scene; immutable. With other colours or a texture, scene and mesh are the same objects.
 *
 * @param mesh  of the scene's cloud, if a surface is wanted
 * @param argb  opaque colours, one for each pixel of the depth map, row by row: {@code argb[cloud.pixel()[i]]} belongs to point i
 * @param texture the picture of the same colours at its own resolution, over the whole map; empty until it is made
 * @param notes remarks, one sentence each
 */
public record SpaceContent(SpaceScene scene, Optional<SurfaceMesh> mesh, int[] argb, Optional<SurfaceTexture> texture,
        List<String> notes) {

    public SpaceContent {
        if (argb.length != scene.camera().width() * scene.camera().height()) {
            throw new IllegalArgumentException(
                    argb.length + " colours for a map of " + scene.camera().width() + "x" + scene.camera().height());
        }
    }

    /** Without a texture. */
    public SpaceContent(SpaceScene scene, Optional<SurfaceMesh> mesh, int[] argb, List<String> notes) {
        this(scene, mesh, argb, Optional.empty(), notes);
    }

    public SpaceContent with(Optional<SurfaceTexture> other) {
        return new SpaceContent(scene, mesh, argb, other, notes);
    }
}
