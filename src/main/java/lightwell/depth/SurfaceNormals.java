package lightwell.depth;

/** Computes normals at the points of a surface. */
public final class SurfaceNormals {

    private SurfaceNormals() {}

    /**
     * The mean normal of the triangles around each point, weighted by area; a point without triangles faces the camera.
     *
     * @return three coordinates per point, of length 1
     */
    public static float[] of(SurfaceMesh mesh) {
        float[] xyz = mesh.cloud().xyz();
        float[] normals = new float[xyz.length];
        int[] corners = mesh.triangles();
        for (int t = 0; t < corners.length; t += 3) {
            int a = 3 * corners[t];
            int b = 3 * corners[t + 1];
            int c = 3 * corners[t + 2];
            float ux = xyz[b] - xyz[a], uy = xyz[b + 1] - xyz[a + 1], uz = xyz[b + 2] - xyz[a + 2];
            float vx = xyz[c] - xyz[a], vy = xyz[c + 1] - xyz[a + 1], vz = xyz[c + 2] - xyz[a + 2];
            float nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
            for (int corner : new int[] {a, b, c}) {
                normals[corner] += nx;
                normals[corner + 1] += ny;
                normals[corner + 2] += nz;
            }
        }
        for (int i = 0; i < normals.length; i += 3) {
            if (!unit(normals, i)) {
                for (int axis = 0; axis < 3; axis++) {
                    normals[i + axis] = -xyz[i + axis];
                }
                unit(normals, i);
            }
        }
        return normals;
    }

    /** Scales a vector to length 1; false if its length is zero. */
    private static boolean unit(float[] vectors, int at) {
        double length = Math.sqrt((double) vectors[at] * vectors[at] + (double) vectors[at + 1] * vectors[at + 1]
                + (double) vectors[at + 2] * vectors[at + 2]);
        if (!(length > 0)) {
            return false;
        }
        for (int axis = 0; axis < 3; axis++) {
            vectors[at + axis] /= (float) length;
        }
        return true;
    }
}
