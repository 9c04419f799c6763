package lightwell.ui.space.draw;

import java.util.Objects;
import java.util.Optional;
import lightwell.depth.SurfaceMesh;
import lightwell.jobs.ParallelFor;

/**
 * Draws a surface with a depth buffer on the processor; each pixel shows the texture, or the colour of its nearest corner if there is
 * none. Corners are rounded to a fine raster, so that neighbours leave no gap; textures are read for visible pixels only. Keeps its
 * memory: for one thread at a time.
 */
final class SurfaceRenderer {

    private static final int BANDS_PER_THREAD = 2;
    /** Corners or triangles per task. */
    private static final int PART = 1 << 13;
    private static final int SHIFT = ProjectedPoints.SHIFT;
    private static final int FINE = ProjectedPoints.FINE;
    private static final int NOWHERE = ProjectedPoints.NOWHERE;

    private final ParallelFor fork;
    private final ProjectedPoints projected = new ProjectedPoints();
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
        fork.run((points + PART - 1) / PART, part -> projected.project(xyz, part * PART, Math.min(points, (part + 1) * PART), m, near));
        fork.run(parts, part -> bound(mesh.triangles(), part, Math.min(triangles, (part + 1) * PART)));
        Optional<SurfaceTexture> texture = content.texture();
        int bands = Math.min(frame.height(), BANDS_PER_THREAD * fork.threads());
        fork.run(bands, band -> {
            int top = (int) ((long) frame.height() * band / bands);
            int bottom = (int) ((long) frame.height() * (band + 1) / bands);
            frame.clear(top, bottom);
            Band drawn = new Band(mesh.triangles(), texture.isPresent(), frame, top, bottom);
            for (int part = 0; part < parts; part++) {
                if (partTop[part] <= bottom * FINE && partBottom[part] >= (top - 1) * FINE) {
                    drawn.draw(part * PART, Math.min(triangles, (part + 1) * PART));
                }
            }
            texture.ifPresentOrElse(
                    from -> new TextureShader(content, from, mesh.triangles(), projected).paint(frame, background, top, bottom),
                    () -> frame.paint(content, background, top, bottom));
        });
    }

    private void reserve(int points, int parts) {
        projected.reserve(points);
        if (partTop.length < parts) {
            partTop = new int[parts];
            partBottom = new int[parts];
        }
    }

    private void bound(int[] corners, int part, int end) {
        int top = Integer.MAX_VALUE;
        int bottom = NOWHERE;
        int[] rows = projected.rows();
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
        private final int[] columns = projected.columns();
        private final int[] rows = projected.rows();
        private final float[] inverse = projected.inverse();
        private final boolean triangles;
        private final int width;
        private final int top;
        private final int bottom;
        private final int[] points;
        private final float[] nearest;

        /** @param triangles whether pixels receive their triangle instead of its nearest corner */
        Band(int[] corners, boolean triangles, SplatFrame frame, int top, int bottom) {
            this.corners = corners;
            this.triangles = triangles;
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
                    fill(t / 3, a, b, c, first, last);
                }
            }
        }

        /** The first pixel whose middle is not before a position. */
        private static int pixelAfter(int place) {
            return (place + FINE - 1) >> SHIFT;
        }

        /** Fills a triangle seen from either side. */
        private void fill(int triangle, int a, int b, int c, int first, int last) {
            int left = Math.max(0, pixelAfter(Math.min(columns[a], Math.min(columns[b], columns[c]))));
            int right = Math.min(width - 1, Math.max(columns[a], Math.max(columns[b], columns[c])) >> SHIFT);
            long area = projected.side(a, b, columns[c], rows[c]);
            if (left <= right && area != 0) {
                fill(triangle, a, area > 0 ? b : c, area > 0 ? c : b, Math.abs(area), first, last, left, right);
            }
        }

        /** @param area twice that of the triangle; a pixel is inside if none of its three partial areas is negative */
        private void fill(int triangle, int a, int b, int c, long area, int first, int last, int left, int right) {
            long ofFirstAcross = (long) (rows[b] - rows[c]) << SHIFT;
            long ofThirdAcross = (long) (rows[a] - rows[b]) << SHIFT;
            long ofFirstDown = (long) (columns[c] - columns[b]) << SHIFT;
            long ofThirdDown = (long) (columns[b] - columns[a]) << SHIFT;
            float firstInverse = inverse[a];
            float secondInverse = inverse[b];
            float thirdInverse = inverse[c];
            int nearFirst = triangles ? triangle : a;
            int nearSecond = triangles ? triangle : b;
            int nearThird = triangles ? triangle : c;
            long firstInRow = projected.side(b, c, left << SHIFT, first << SHIFT);
            long thirdInRow = projected.side(a, b, left << SHIFT, first << SHIFT);
            for (int row = first; row <= last; row++) {
                long ofFirst = firstInRow;
                long ofThird = thirdInRow;
                for (int at = row * width + left, end = row * width + right; at <= end; at++) {
                    long ofSecond = area - ofThird - ofFirst;
                    if ((ofFirst | ofSecond | ofThird) >= 0) {
                        float depth = area / (ofFirst * firstInverse + ofSecond * secondInverse + ofThird * thirdInverse);
                        if (depth < nearest[at]) {
                            nearest[at] = depth;
                            points[at] = ofFirst >= ofSecond && ofFirst >= ofThird ? nearFirst
                                    : ofSecond >= ofThird ? nearSecond : nearThird;
                        }
                    }
                    ofFirst += ofFirstAcross;
                    ofThird += ofThirdAcross;
                }
                firstInRow += ofFirstDown;
                thirdInRow += ofThirdDown;
            }
        }
    }
}
