package lightwell.ui.space;

import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;

/** A coarser surface of the same points, for smooth movement. Stateless. */
final class SparseGrid {

    private SparseGrid() {}

    /**
     * @param step uses every n-th row and column; the allowed difference of neighbours grows with it
     * @param jump as in {@link SurfaceMesh#of}
     */
    static SurfaceMesh surface(PointCloud cloud, int step, double jump) {
        int columns = 1 + (cloud.columns() - 1) / step;
        int rows = 1 + (cloud.rows() - 1) / step;
        int[] index = new int[columns * rows];
        for (int row = 0, at = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, at++) {
                index[at] = cloud.index()[row * step * cloud.columns() + column * step];
            }
        }
        return SurfaceMesh.of(new PointCloud(cloud.xyz(), cloud.pixel(), index, columns, rows), jump * step);
    }
}
