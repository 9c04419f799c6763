package lightwell.ui.space.draw;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.depth.CloudOptions;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.sample.Camera;
import lightwell.sample.DemoScene;

/** The demo scene's depth, exactly as its camera sees it, as points. */
final class DemoCloud {

    private static final double NEAR = 0.7;
    private static final double FAR = 2.2;

    private DemoCloud() {}

    /** Through a lens that bends nothing; the optical axis lies beside the middle. */
    static PhotoDepth straight(int width) {
        return turned(width, 1);
    }

    /** The same, stored in another orientation, with its calibration as stored. */
    static PhotoDepth turned(int width, int orientation) {
        Camera camera = new DemoScene(width).camera();
        CameraCalibration calibration = new CameraCalibration(camera.fx(), camera.fx(), 0.45 * width, 0.58 * camera.height(), width,
                camera.height(), 0,
                new double[0], new double[0], 0, 0);
        return depth(width, orientation, calibration);
    }

    /** Through one that bends by 12 % in the corners. */
    static PhotoDepth bent(int width) {
        Camera camera = new DemoScene(width).camera();
        double corner = Math.hypot(camera.cx(), camera.cy()) * camera.pixelSize();
        double[] distortion = {0, 12 / (corner * corner), 0, 0, 0, 0, 0, 0};
        return depth(width, 1,
                new CameraCalibration(camera.fx(), camera.fx(), camera.cx(), camera.cy(), width, camera.height(), camera.pixelSize(),
                        distortion, new double[8], camera.cx(), camera.cy()));
    }

    /** A wall that the camera looks straight at, from 1 m. */
    static PhotoDepth wall() {
        Raster map = Raster.allocate(64, 48, 1, 8);
        DepthDescription description = new DepthDescription(Kind.DEPTH, 1, 2, DepthAccuracy.ABSOLUTE, "high", false, Optional.empty(),
                "test");
        DepthCamera camera = DepthCamera.of(64, 48, 1, Optional.empty(), OptionalDouble.empty(), warning -> {});
        return new PhotoDepth(map, description, DepthScale.of(description, 8), camera);
    }

    private static PhotoDepth depth(int width, int orientation, CameraCalibration calibration) {
        DemoScene scene = new DemoScene(width);
        Raster stored = Raster.allocate(width, scene.camera().height(), 1, 8);
        for (int y = 0; y < stored.height(); y++) {
            for (int x = 0; x < width; x++) {
                double share = (1 / scene.depth(x + 0.5, y + 0.5) - 1 / FAR) / (1 / NEAR - 1 / FAR);
                stored.set(x, y, 0, (int) Math.round(255 * Math.min(1, Math.max(0, share))));
            }
        }
        Raster map = ExifOrientation.upright(stored, orientation);
        DepthDescription description = new DepthDescription(Kind.DISPARITY, 1 / FAR, 1 / NEAR, DepthAccuracy.ABSOLUTE, "high", false,
                Optional.of(calibration), "test");
        DepthCamera camera = DepthCamera.of(map.width(), map.height(), orientation, Optional.of(calibration), OptionalDouble.empty(),
                warning -> {
                    throw new AssertionError(warning);
                });
        return new PhotoDepth(map, description, DepthScale.of(description, 8), camera);
    }

    /** Coloured by the pixels' numbers. */
    static SpaceContent numbered(PhotoDepth depth, int stride) {
        SpaceScene scene = scene(depth, stride);
        int[] argb = new int[depth.map().width() * depth.map().height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF00_0000 | i;
        }
        return new SpaceContent(scene, Optional.empty(), argb, List.of());
    }

    /** The same, joined to a surface. */
    static SpaceContent joined(PhotoDepth depth, double jump) {
        SpaceContent points = numbered(depth, 1);
        return new SpaceContent(points.scene(), Optional.of(SurfaceMesh.of(points.scene().cloud(), jump)), points.argb(), List.of());
    }

    /** What a matte leaves of the scene: the lower right quarter. */
    static SpaceScene quarter(int width) {
        PhotoDepth depth = straight(width);
        Raster matte = Raster.allocate(2, 2, 1, 8);
        matte.set(1, 1, 0, 255);
        return new SpaceScene(depth.camera(), PointCloud.of(depth.map(), depth.scale(), depth.camera(),
                new CloudOptions(0, Double.POSITIVE_INFINITY, 1), Optional.of(matte)), 1);
    }

    static SpaceScene scene(PhotoDepth depth, int stride) {
        CloudOptions options = new CloudOptions(0, Double.POSITIVE_INFINITY, stride);
        return new SpaceScene(depth.camera(), PointCloud.of(depth.map(), depth.scale(), depth.camera(), options, Optional.empty()), stride);
    }
}
