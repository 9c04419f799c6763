package lightwell.ui.space.draw;

/**
 * Paints the visible triangles of a surface from a texture, with perspective-correct coordinates: shares of the picture divided by depth
 * are linear on the screen, and so is 1 / depth. For one thread; reads points that are projected already.
 */
final class TextureShader {

    private static final float UNITS = ProjectedPoints.FINE * ProjectedPoints.FINE;

    private final SurfaceTexture texture;
    private final ProjectedPoints projected;
    private final int[] corners;
    private final int[] pixel;
    private final int columns;
    private final float width;
    private final float height;

    // the current triangle
    private int a;
    private int b;
    private int c;
    private long area;
    private int level;
    private final float[] inverse = new float[3];
    private final float[] across = new float[3];
    private final float[] down = new float[3];

    /** @param corners of the surface, three for each triangle */
    TextureShader(SpaceContent content, SurfaceTexture texture, int[] corners, ProjectedPoints projected) {
        this.texture = texture;
        this.projected = projected;
        this.corners = corners;
        this.pixel = content.scene().cloud().pixel();
        this.columns = content.scene().camera().width();
        this.width = 1f / columns;
        this.height = 1f / content.scene().camera().height();
    }

    /** Paints rows of a frame whose {@link SplatFrame#points} are triangles, and replaces these by their nearest corners. */
    void paint(SplatFrame frame, int background, int top, int bottom) {
        int[] points = frame.points();
        int[] argb = frame.argb();
        int known = SplatFrame.NOTHING;
        for (int row = top, at = top * frame.width(); row < bottom; row++) {
            for (int column = 0; column < frame.width(); column++, at++) {
                int triangle = points[at];
                if (triangle == SplatFrame.NOTHING) {
                    argb[at] = background;
                    continue;
                }
                if (triangle != known) {
                    select(triangle);
                    known = triangle;
                }
                int x = column << ProjectedPoints.SHIFT;
                int y = row << ProjectedPoints.SHIFT;
                long ofFirst = projected.side(b, c, x, y);
                long ofThird = projected.side(a, b, x, y);
                long ofSecond = area - ofFirst - ofThird;
                float first = ofFirst * inverse[0];
                float second = ofSecond * inverse[1];
                float third = ofThird * inverse[2];
                float share = 1 / (first + second + third);
                argb[at] = texture.colour(level, (first * across[0] + second * across[1] + third * across[2]) * share,
                        (first * down[0] + second * down[1] + third * down[2]) * share);
                points[at] = ofFirst >= ofSecond && ofFirst >= ofThird ? a : ofSecond >= ofThird ? b : c;
            }
        }
    }

    private void select(int triangle) {
        a = corners[3 * triangle];
        int second = corners[3 * triangle + 1];
        int third = corners[3 * triangle + 2];
        long signed = projected.side(a, second, projected.columns()[third], projected.rows()[third]);
        b = signed > 0 ? second : third;
        c = signed > 0 ? third : second;
        area = Math.abs(signed);
        corner(0, a);
        corner(1, b);
        corner(2, c);
        float covered = Math.abs((across[1] - across[0]) * (down[2] - down[0]) - (across[2] - across[0]) * (down[1] - down[0]));
        level = texture.level(covered * UNITS / area);
    }

    private void corner(int i, int point) {
        int line = pixel[point] / columns;
        inverse[i] = projected.inverse()[point];
        across[i] = (pixel[point] - line * columns + 0.5f) * width;
        down[i] = (line + 0.5f) * height;
    }
}
