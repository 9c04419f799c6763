package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.image.Raster;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.sample.Camera;
import lightwell.sample.DemoScene;
import org.junit.jupiter.api.Test;

class PointCloudTest {

    private static final int WIDTH = 384;
    private static final double NEAR = 0.7;
    private static final double FAR = 2.2;

    /** The demo scene seen through a real phone's lens: every point must lie where the scene's surface is. */
    @Test
    void pointsLieOnTheSceneOnceTheLensIsUndone() {
        DemoScene scene = new DemoScene(WIDTH);
        DepthDescription description = new DepthDescription(Kind.DISPARITY, 1 / FAR, 1 / NEAR, DepthAccuracy.ABSOLUTE, "high", false,
                Optional.of(bentLens(scene.camera())), "test");
        DepthCamera camera = DepthCamera.of(WIDTH, 288, 1, description.calibration(), OptionalDouble.empty(), warning -> {});
        assertTrue(camera.rectifies());
        Raster map = bentMap(scene, camera);
        DepthScale scale = DepthScale.of(description, 8);
        double undone = medianError(scene, PointCloud.of(map, scale, camera, CloudOptions.ALL, Optional.empty()));
        double bent = medianError(scene, PointCloud.of(map, scale, camera.withoutRectification(), CloudOptions.ALL, Optional.empty()));
        System.out.printf("Median distance from the surface, in steps of the map: %.3f with the lens undone, %.3f without%n", undone, bent);
        assertTrue(undone < 1, "median error in depth steps: " + undone);
        assertTrue(bent > 2 * undone, "without undoing the lens: " + bent);
    }

    /** Across the wall the error is that of a step; along it the lens would bend it. */
    private static double medianError(DemoScene scene, PointCloud cloud) {
        double[] errors = new double[cloud.size()];
        Camera camera = scene.camera();
        for (int i = 0; i < errors.length; i++) {
            double z = cloud.depth(i);
            double x = camera.cx() + cloud.xyz()[3 * i] / z * camera.fx();
            double y = camera.cy() - cloud.xyz()[3 * i + 1] / z * camera.fx();
            double step = z * z * (1 / NEAR - 1 / FAR) / 255;
            errors[i] = x < 0 || y < 0 || x >= WIDTH || y >= 288 ? 0 : Math.abs(z - scene.depth(x, y)) / step;
        }
        Arrays.sort(errors);
        return errors[errors.length / 2];
    }

    /** What a camera with that lens sees: each pixel the depth of where its ray goes. */
    private static Raster bentMap(DemoScene scene, DepthCamera camera) {
        Raster map = Raster.allocate(WIDTH, 288, 1, 8);
        double[] ray = new double[2];
        for (int y = 0; y < 288; y++) {
            for (int x = 0; x < WIDTH; x++) {
                camera.ray(x + 0.5, y + 0.5, ray);
                double z = scene.depth(scene.camera().cx() + ray[0] * scene.camera().fx(),
                        scene.camera().cy() + ray[1] * scene.camera().fx());
                double share = (1 / z - 1 / FAR) / (1 / NEAR - 1 / FAR);
                map.set(x, y, 0, (int) Math.round(255 * Math.min(1, Math.max(0, share))));
            }
        }
        return map;
    }

    /** Strong enough to be seen on a map of this size: 12 % in the corners. */
    private static CameraCalibration bentLens(Camera camera) {
        double corner = Math.hypot(camera.cx(), camera.cy()) * camera.pixelSize();
        double[] distortion = {0, 12 / (corner * corner), 0, 0, 0, 0, 0, 0};
        return new CameraCalibration(camera.fx(), camera.fx(), camera.cx(), camera.cy(), camera.width(), camera.height(),
                camera.pixelSize(), distortion, new double[8], camera.cx(), camera.cy());
    }

    @Test
    void xGoesRightYUpAndZTowardsTheViewer() {
        Raster map = Raster.allocate(2, 2, 1, 8);
        map.set(0, 0, 0, 255);
        map.set(1, 1, 0, 255);
        DepthScale scale = DepthScale
                .of(new DepthDescription(Kind.DEPTH, 0, 2, DepthAccuracy.ABSOLUTE, "high", false, Optional.empty(), ""), 8);
        CameraCalibration simple = new CameraCalibration(2, 2, 1, 1, 2, 2, 0, new double[0], new double[0], 1, 1);
        DepthCamera camera = DepthCamera.of(2, 2, 1, Optional.of(simple), OptionalDouble.empty(), warning -> {});
        PointCloud cloud = PointCloud.of(map, scale, camera, CloudOptions.ALL, Optional.empty());
        assertArrayEquals(new float[] {-0.5f, 0.5f, -2, 0.5f, -0.5f, -2}, cloud.xyz());
        assertArrayEquals(new int[] {0, 3}, cloud.pixel());
        assertArrayEquals(new int[] {0, -1, -1, 1}, cloud.index());
        assertEquals(Math.sqrt(2), cloud.distance(0, 1), 1e-6);
    }

    @Test
    void rangeStrideAndMatteChoose() {
        Raster map = Raster.allocate(4, 2, 1, 8);
        for (int x = 0; x < 4; x++) {
            map.set(x, 0, 0, 51 * (x + 1));
            map.set(x, 1, 0, 51 * (x + 1));
        }
        DepthScale scale = DepthScale
                .of(new DepthDescription(Kind.DEPTH, 0, 5, DepthAccuracy.ABSOLUTE, "high", false, Optional.empty(), ""), 8);
        DepthCamera camera = DepthCamera.of(4, 2, 1, Optional.empty(), OptionalDouble.empty(), warning -> {});
        assertArrayEquals(new int[] {1, 2, 5, 6},
                PointCloud.of(map, scale, camera, new CloudOptions(1.5, 3.5, 1), Optional.empty()).pixel());
        assertArrayEquals(new int[] {0, 2}, PointCloud.of(map, scale, camera, new CloudOptions(0, 10, 2), Optional.empty()).pixel());
        Raster matte = Raster.allocate(2, 1, 1, 8);
        matte.set(1, 0, 0, 200);
        assertArrayEquals(new int[] {2, 3, 6, 7}, PointCloud.of(map, scale, camera, CloudOptions.ALL, Optional.of(matte)).pixel());
        assertThrows(IllegalArgumentException.class, () -> new CloudOptions(2, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CloudOptions(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CloudOptions(0, 1, 0));
    }

    @Test
    void aSurfaceStopsWhereDepthJumps() {
        Raster map = Raster.allocate(4, 2, 1, 8);
        for (int i = 0; i < 8; i++) {
            map.set(i % 4, i / 4, 0, i % 4 < 2 ? 100 + i % 4 : 200);
        }
        DepthScale scale = DepthScale
                .of(new DepthDescription(Kind.DEPTH, 0, 2.55, DepthAccuracy.ABSOLUTE, "high", false, Optional.empty(), ""), 8);
        DepthCamera camera = DepthCamera.of(4, 2, 1, Optional.empty(), OptionalDouble.empty(), warning -> {});
        PointCloud cloud = PointCloud.of(map, scale, camera, CloudOptions.ALL, Optional.empty());
        assertArrayEquals(new int[] {0, 4, 1, 1, 4, 5, 2, 6, 3, 3, 6, 7}, SurfaceMesh.of(cloud, SurfaceMesh.USUAL_JUMP).triangles());
        assertEquals(18, SurfaceMesh.of(cloud, 2).triangles().length);
    }

    /** From 1 m to 1.04 m is 4 % of the nearer and 3.8 % of the farther. */
    @Test
    void aJumpIsAShareOfTheNearerDepth() {
        assertEquals(6, joined(1, 1.04, 0.0401));
        assertEquals(0, joined(1, 1.04, 0.0399));
        assertEquals(6, joined(1, 3, 2.001));
        assertEquals(0, joined(1, 3, 1.999));
    }

    /** Corner points of the surface over a map whose left half is at one depth and whose right half is at another. */
    private static int joined(double near, double far, double jump) {
        PhotoDepth made = MadeDepth.of(2, 2, 16, Kind.DEPTH, 0, 6.5535, (x, y) -> (int) Math.round((x == 0 ? near : far) * 10_000));
        return SurfaceMesh.of(PointCloud.of(made.map(), made.scale(), made.camera(), CloudOptions.ALL, Optional.empty()), jump)
                .triangles().length;
    }
}
