package lightwell.ui.space;

import javafx.scene.image.WritableImage;
import javafx.scene.shape.TriangleMesh;
import lightwell.depth.SurfaceMesh;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceScene;

/**
 * The meshes of a frame: its colours, all of its points or its surface, and a smaller version for movement. Immutable.
 *
 * @param argb source of the texture
 */
record MeshParts(SpaceScene scene, int[] argb, WritableImage texture, Part all, Part fewer) {

    /** The angles beyond which triangles no longer face the eye well enough: during movement, and at rest. */
    private static final double FACING_MOVED = Math.toRadians(12);
    private static final double FACING_STILL = Math.toRadians(1);

    /**
     * A mesh, and what it was made for.
     *
     * @param surface null for points
     * @param facing  the camera that points face
     */
    record Part(TriangleMesh mesh, SpaceScene scene, SurfaceMesh surface, double pointSize, SpaceCamera facing) {

        boolean suits(SceneFrame shot) {
            return shows(shot) && (surface != null
                    || pointSize == shot.pointSize() && faces(shot.camera(), shot.moving() ? FACING_MOVED : FACING_STILL));
        }

        /** True if the eye has moved by less than this angle, seen from the middle of the points. */
        private boolean faces(SpaceCamera camera, double angle) {
            return facing.forward().dot(camera.forward()) >= Math.cos(angle)
                    && facing.eye().minus(camera.eye()).length() <= Math.tan(angle) * scene.depth().middle();
        }

        /** True if it shows the same content, possibly in lower quality. */
        boolean shows(SceneFrame shot) {
            return scene == shot.content().scene() && surface == shot.content().mesh().orElse(null);
        }
    }

    /** Reuses the valid parts of the previous meshes, if any. Blocks for about 100 ms. */
    static MeshParts of(SceneFrame shot, MeshParts before) {
        SpaceScene scene = shot.content().scene();
        int[] argb = shot.content().argb();
        boolean painted = before != null && before.argb == argb;
        boolean full = before != null && (before.all.suits(shot) || shot.moving() && before.all.shows(shot));
        boolean sparse = before != null && (before.fewer.suits(shot) || !shot.moving() && before.fewer.shows(shot));
        return new MeshParts(scene, argb, painted ? before.texture : CloudMesh.texture(scene).image(argb),
                full ? before.all : part(shot, 1), sparse ? before.fewer : part(shot, scene.step(SpaceView.MOVING_POINTS)));
    }

    private static Part part(SceneFrame shot, int step) {
        SpaceScene scene = shot.content().scene();
        SurfaceMesh surface = shot.content().mesh().orElse(null);
        TriangleMesh mesh = surface == null ? CloudMesh.points(scene, step, shot.pointSize(), shot.camera())
                : CloudMesh.surface(scene, step == 1 ? surface : SparseGrid.surface(scene.cloud(), step, shot.jump()));
        return new Part(mesh, scene, surface, shot.pointSize(), shot.camera());
    }

    /** True if these are the best meshes for the frame. */
    boolean suit(SceneFrame shot) {
        return argb == shot.content().argb() && part(shot).suits(shot);
    }

    Part part(SceneFrame shot) {
        return shot.moving() ? fewer : all;
    }
}
