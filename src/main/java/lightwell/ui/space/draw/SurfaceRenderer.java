package lightwell.ui.space.draw;

import java.util.Objects;
import lightwell.depth.SurfaceMesh;
import lightwell.jobs.ParallelFor;

/**
 * Draws a surface with a depth buffer on the processor; each pixel shows the colour of its nearest corner. Corners are rounded to a fine
 * raster, where integers decide exactly on which side of an edge a pixel lies, so that neighbours leave no gap. Keeps its memory: for one
 * thread at a time.
 */
final class SurfaceRenderer {

    private static final int BANDS_PER_THREAD = 2;
    /** Corners or triangles per task. */
    private static final int PART = 1 << 13;
    /** Subdivision of a pixel, as a power of two. */
    private static final int SHIFT = 5;
    private static final int FINE = 1 << SHIFT;
    /** Pixels outside the view; triangles that reach farther are so near to the eye that they are skipped. */
    private static final float OUTSIDE = 1 << 20;
    private static final int NOWHERE = Integer.MIN_VALUE;

    private final ParallelFor fork;
    private int[] columns = new int[0]; // in subdivisions, from the middle of the first pixel
    private int[] rows = new int[0];
    private float[] inverse = new float[0]; // 1 / depth
    private int[] partTop = new int[0]; // rows of the triangles of each part
    private int[] partBottom = new int[0];

    SurfaceRenderer(ParallelFor fork) {
        this.fork = Objects.requireNonNull(fork);
    }

    void render(SpaceContent content, SurfaceMesh mesh, SpaceCamera camera, int background, SplatFrame frame) {
        int points = content.scene().cloud().size();
        int triangles = mesh.triangles().length / 3;
        int parts = (triangles + PART - 1) / PART;
        reserve(points, parts);
        double[] m = camera.onto(frame.width(), frame.height()).matrix();
        float near = (float) camera.nearClip();
        float[] xyz = content.scene().cloud().xyz();
        fork.run((points + PART - 1) / PART, part -> project(xyz, part * PART, Math.min(points, (part + 1) * PART), m, near));
        fork.run(parts, part -> bound(mesh.triangles(), part, Math.min(triangles, (part + 1) * PART)));
        int bands = Math.min(frame.height(), BANDS_PER_THREAD * fork.threads());
        fork.run(bands, band -> {
            int top = (int) ((long) frame.height() * band / bands);
            int bottom = (int) ((long) frame.height() * (band + 1) / bands);
            frame.clear(top, bottom);
            Band drawn = new Band(mesh.triangles(), frame, top, bottom);
            for (int part = 0; part < parts; part++) {
                if (partTop[part] <= bottom * FINE && partBottom[part] >= (top - 1) * FINE) {
                    drawn.draw(part * PART, Math.min(triangles, (part + 1) * PART));
                }
            }
            frame.paint(content, background, top, bottom);
        });
    }

    private void reserve(int points, int parts) {
        if (inverse.length < points) {
            columns = new int[points];
            rows = new int[points];
            inverse = new float[points];
        }
        if (partTop.length < parts) {
            partTop = new int[parts];
            partBottom = new int[parts];
        }
    }

    private void project(float[] xyz, int begin, int end, double[] m, float near) {
        float a = (float) m[0], b = (float) m[1], c = (float) m[2], d = (float) m[3];
        float e = (float) m[4], f = (float) m[5], g = (float) m[6], h = (float) m[7];
        float i = (float) m[8], j = (float) m[9], k = (float) m[10], l = (float) m[11];
        for (int p = begin; p < end; p++) {
            float x = xyz[3 * p];
            float y = xyz[3 * p + 1];
            float z = xyz[3 * p + 2];
            float depth = i * x + j * y + k * z + l;
            float share = 1 / depth;
            float column = (a * x + b * y + c * z + d) * share;
            float row = (e * x + f * y + g * z + h) * share;
            boolean somewhere = depth >= near && Math.abs(column) < OUTSIDE && Math.abs(row) < OUTSIDE;
            columns[p] = Math.round((column - 0.5f) * FINE);
            rows[p] = somewhere ? Math.round((row - 0.5f) * FINE) : NOWHERE;
            inverse[p] = share;
        }
    }

    private void bound(int[] corners, int part, int end) {
        int top = Integer.MAX_VALUE;
        int bottom = NOWHERE;
        for (int i = 3 * part * PART; i < 3 * end; i++) {
            int row = rows[corners[i]];
            if (row != NOWHERE) {
                top = Math.min(top, row);
                bottom = Math.max(bottom, row);
            }
        }
        partTop[part] = top;
        partBottom[part] = bottom;
    }

    /** Some rows of a frame. */
    private final class Band {

        private final int[] corners;
        private final int width;
        private final int top;
        private final int bottom;
        private final int[] points;
        private final float[] nearest;

        Band(int[] corners, SplatFrame frame, int top, int bottom) {
            this.corners = corners;
            this.width = frame.width();
            this.top = top;
            this.bottom = bottom;
            this.points = frame.points();
            this.nearest = frame.depths();
        }

        void draw(int begin, int end) {
            for (int t = 3 * begin; t < 3 * end; t += 3) {
                int a = corners[t];
                int b = corners[t + 1];
                int c = corners[t + 2];
                int highest = Math.min(rows[a], Math.min(rows[b], rows[c]));
                int lowest = Math.max(rows[a], Math.max(rows[b], rows[c]));
                int first = Math.max(top, pixelAfter(highest));
                int last = Math.min(bottom - 1, lowest >> SHIFT);
                if (first <= last && highest != NOWHERE) {
                    fill(a, b, c, first, last);
                }
            }
        }

        /** The first pixel whose middle is not before a position. */
        private static int pixelAfter(int place) {
            return (place + FINE - 1) >> SHIFT;
        }

        /** Fills a triangle seen from either side. */
        private void fill(int a, int b, int c, int first, int last) {
            int left = Math.max(0, pixelAfter(Math.min(columns[a], Math.min(columns[b], columns[c]))));
            int right = Math.min(width - 1, Math.max(columns[a], Math.max(columns[b], columns[c])) >> SHIFT);
            long area = side(a, b, columns[c], rows[c]);
            if (left <= right && area != 0) {
                fill(a, area > 0 ? b : c, area > 0 ? c : b, Math.abs(area), first, last, left, right);
            }
        }

        /** @param area twice that of the triangle; a pixel is inside if none of its three partial areas is negative */
        private void fill(int a, int b, int c, long area, int first, int last, int left, int right) {
            long ofFirstAcross = (long) (rows[b] - rows[c]) << SHIFT;
            long ofThirdAcross = (long) (rows[a] - rows[b]) << SHIFT;
            float firstInverse = inverse[a];
            float secondInverse = inverse[b];
            float thirdInverse = inverse[c];
            for (int row = first; row <= last; row++) {
                long ofFirst = side(b, c, left << SHIFT, row << SHIFT);
                long ofThird = side(a, b, left << SHIFT, row << SHIFT);
                for (int at = row * width + left, end = row * width + right; at <= end; at++) {
                    long ofSecond = area - ofThird - ofFirst;
                    if ((ofFirst | ofSecond | ofThird) >= 0) {
                        float depth = area / (ofFirst * firstInverse + ofSecond * secondInverse + ofThird * thirdInverse);
                        if (depth < nearest[at]) {
                            nearest[at] = depth;
                            points[at] = ofFirst >= ofSecond && ofFirst >= ofThird ? a : ofSecond >= ofThird ? b : c;
                        }
                    }
                    ofFirst += ofFirstAcross;
                    ofThird += ofThirdAcross;
                }
            }
        }

        /** Twice the signed area of the triangle with this corner; 0 on the line. */
        private long side(int from, int to, int column, int row) {
            return (long) (columns[to] - columns[from]) * (row - rows[from]) - (long) (rows[to] - rows[from]) * (column - columns[from]);
        }
    }
}
