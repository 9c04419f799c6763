package lightwell.ui.space;

import java.util.stream.IntStream;
import javafx.scene.shape.TriangleMesh;
import lightwell.depth.PointCloud;
import lightwell.depth.SpacePoint;
import lightwell.depth.SurfaceMesh;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceScene;

/**
 * Makes JavaFX meshes from points in the space of the taking camera, coloured by a {@link CloudTexture}. Stateless. May take about 100 ms;
 * any thread may call it while no window shows the mesh.
 */
final class CloudMesh {

    /**
     * The two corners of a point's triangle outside its square are pushed away from the eye by this many sides of the square, so that they
     * do not hide neighbouring points.
     */
    private static final double TILT = 4;

    private CloudMesh() {}

    /**
     * One triangle for each point: it covers the square of its sample as the taking camera saw it.
     *
     * @param step   uses every n-th row and column of points
     * @param size   of the squares, 1 to close the picture
     * @param facing the camera that the triangles face
     */
    static TriangleMesh points(SpaceScene scene, int step, double size, SpaceCamera facing) {
        PointCloud cloud = scene.cloud();
        int[] points = scene.sparse(step);
        float[] corners = new float[9 * points.length];
        int[] faces = new int[6 * points.length];
        double share = size * step * scene.pointHeight() / facing.frame().focalY(); // metres, for a square at 1 m
        SpacePoint right = facing.right();
        SpacePoint up = facing.up();
        for (int i = 0; i < points.length; i++) {
            SpacePoint middle = scene.point(points[i]);
            double side = -middle.z() * share;
            SpacePoint corner = middle.plus(up.times(side / 2)).minus(right.times(side / 2));
            put(corner, corners, 9 * i);
            put(away(corner.minus(up.times(2 * side)), facing.eye(), TILT * side), corners, 9 * i + 3);
            put(away(corner.plus(right.times(2 * side)), facing.eye(), TILT * side), corners, 9 * i + 6);
            for (int c = 0; c < 3; c++) {
                faces[6 * i + 2 * c] = 3 * i + c;
                faces[6 * i + 2 * c + 1] = i;
            }
        }
        return mesh(corners, texture(scene).coordinates(cloud, points), faces);
    }

    /** The points joined to a surface, with gaps where depth jumps. */
    static TriangleMesh surface(SpaceScene scene, SurfaceMesh surface) {
        int[] triangles = surface.triangles();
        int[] faces = new int[2 * triangles.length];
        for (int i = 0; i < triangles.length; i++) {
            faces[2 * i] = triangles[i];
            faces[2 * i + 1] = triangles[i];
        }
        PointCloud cloud = surface.cloud();
        return mesh(cloud.xyz(), texture(scene).coordinates(cloud, IntStream.range(0, cloud.size()).toArray()), faces);
    }

    static CloudTexture texture(SpaceScene scene) {
        return new CloudTexture(scene.camera().width(), scene.camera().height());
    }

    /** With points and texture coordinates only: normals would double JavaFX's time, and there is no lighting. */
    static TriangleMesh mesh(float[] points, float[] coordinates, int[] faces) {
        TriangleMesh mesh = new TriangleMesh();
        mesh.getPoints().setAll(points);
        mesh.getTexCoords().setAll(coordinates);
        mesh.getFaces().setAll(faces);
        return mesh;
    }

    /** Moves a point along its ray, so that it is seen in the same place. */
    private static SpacePoint away(SpacePoint point, SpacePoint eye, double by) {
        SpacePoint ray = point.minus(eye);
        return point.plus(ray.times(by / Math.max(by, ray.length())));
    }

    static void put(SpacePoint point, float[] into, int at) {
        into[at] = (float) point.x();
        into[at + 1] = (float) point.y();
        into[at + 2] = (float) point.z();
    }
}
