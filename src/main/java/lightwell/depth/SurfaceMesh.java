package lightwell.depth;

import java.util.Arrays;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * A surface through the points of a cloud: two triangles for four neighbours in the map, unless depth jumps between any of them.
 *
 * @param cloud     its points are the corners
 * @param triangles three point indices each, counter-clockwise as the camera sees them
 */
public record SurfaceMesh(PointCloud cloud, int[] triangles) {

    /** Default for neighbours of different objects: their depths differ by more than this share. */
    public static final double USUAL_JUMP = 0.04;

    /** @param jump share of the nearer depth; neighbours that differ by more are not joined; more than 0 */
    public static SurfaceMesh of(PointCloud cloud, double jump) {
        if (!(jump > 0)) {
            throw new RefusedException(Message.of("depth.jump-must-more-not", jump));
        }
        int columns = cloud.columns();
        int[] triangles = new int[6 * Math.max(0, columns - 1) * Math.max(0, cloud.rows() - 1)];
        int count = 0;
        for (int row = 0; row + 1 < cloud.rows(); row++) {
            for (int column = 0; column + 1 < columns; column++) {
                int place = row * columns + column;
                int upperLeft = cloud.index()[place];
                int upperRight = cloud.index()[place + 1];
                int lowerLeft = cloud.index()[place + columns];
                int lowerRight = cloud.index()[place + columns + 1];
                if ((upperLeft | upperRight | lowerLeft | lowerRight) >= 0
                        && together(cloud.xyz(), upperLeft, upperRight, lowerLeft, lowerRight, jump)) {
                    triangles[count++] = upperLeft;
                    triangles[count++] = lowerLeft;
                    triangles[count++] = upperRight;
                    triangles[count++] = upperRight;
                    triangles[count++] = lowerLeft;
                    triangles[count++] = lowerRight;
                }
            }
        }
        return new SurfaceMesh(cloud, Arrays.copyOf(triangles, count));
    }

    private static boolean together(float[] xyz, int a, int b, int c, int d, double jump) {
        float first = -xyz[3 * a + 2];
        float second = -xyz[3 * b + 2];
        float third = -xyz[3 * c + 2];
        float fourth = -xyz[3 * d + 2];
        float nearest = Math.min(Math.min(first, second), Math.min(third, fourth));
        float farthest = Math.max(Math.max(first, second), Math.max(third, fourth));
        return farthest - nearest <= jump * nearest;
    }
}
