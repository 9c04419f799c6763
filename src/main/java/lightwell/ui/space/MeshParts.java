package lightwell.ui.space;

import javafx.scene.image.WritableImage;
import javafx.scene.shape.TriangleMesh;
import lightwell.depth.SurfaceMesh;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.space.draw.SurfaceTexture;

/**
 * The meshes of a frame: its colours, all of its points or its surface, and a smaller version for movement. Immutable.
 *
 * @param colours source of the texture
 */
record MeshParts(SpaceScene scene, Object colours, WritableImage texture, Part all, Part fewer) {

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
        Object colours = colours(shot.content());
        boolean painted = before != null && before.colours == colours;
        boolean full = before != null && (before.all.suits(shot) || shot.moving() && before.all.shows(shot));
        boolean sparse = before != null && (before.fewer.suits(shot) || !shot.moving() && before.fewer.shows(shot));
        return new MeshParts(scene, colours, painted ? before.texture : image(shot.content()),
                full ? before.all : part(shot, 1), sparse ? before.fewer : part(shot, scene.step(SpaceView.MOVING_POINTS)));
    }

    /** The picture at its own resolution, or one colour for each sample of the map. */
    private static Object colours(SpaceContent content) {
        return content.texture().isPresent() ? content.texture().get() : content.argb();
    }

    private static WritableImage image(SpaceContent content) {
        return content.texture().map(SurfaceTexture::finest).map(CloudTexture::image)
                .orElseGet(() -> CloudMesh.texture(content.scene()).image(content.argb()));
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
        return colours == colours(shot.content()) && part(shot).suits(shot);
    }

    Part part(SceneFrame shot) {
        return shot.moving() ? fewer : all;
    }
}
