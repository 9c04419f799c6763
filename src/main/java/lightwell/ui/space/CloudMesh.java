package lightwell.ui.space;

import java.util.stream.IntStream;
import javafx.scene.shape.TriangleMesh;
import lightwell.depth.PointCloud;
import lightwell.depth.SpacePoint;
import lightwell.depth.SurfaceMesh;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceScene;

/**
 * Makes JavaFX's meshes of points, in the taking camera's space, coloured by a {@link CloudTexture}. Stateless.
 * It may take some 100 ms, and be done on any thread while no window shows the mesh.
 */
final class CloudMesh {

    /**
     * How far the two corners of a point's triangle that lie beyond its square are pushed away from the eye, in sides of the square:
     * so they do not hide the points beside it, and each square is seen as it is.
     */
    private static final double TILT = 4;

    private CloudMesh() {}

    /**
     * One triangle for each point: it covers the square of its sample as the taking camera saw it.
     *
     * @param step   for the points of every so many rows and columns
     * @param size   of the squares, 1 to close the picture
     * @param facing the camera that the triangles face
     */
    static TriangleMesh points(SpaceScene scene, int step, double size, SpaceCamera facing) {
        PointCloud cloud = scene.cloud();
        int[] points = scene.sparse(step);
        float[] corners = new float[9 * points.length];
        int[] faces = new int[6 * points.length];
        double share = size * step * scene.pointHeight() / facing.frame().focalY(); // metres, of a square at 1 m
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

    /** With points and texture only: JavaFX would take twice the time if normals came with them, and light plays no part. */
    static TriangleMesh mesh(float[] points, float[] coordinates, int[] faces) {
        TriangleMesh mesh = new TriangleMesh();
        mesh.getPoints().setAll(points);
        mesh.getTexCoords().setAll(coordinates);
        mesh.getFaces().setAll(faces);
        return mesh;
    }

    /** Along the ray, so that it is seen in the same place. */
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
