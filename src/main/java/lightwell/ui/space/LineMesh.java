package lightwell.ui.space;

import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.TriangleMesh;
import lightwell.depth.SpacePoint;
import lightwell.ui.space.draw.Line3;
import lightwell.ui.space.draw.SpaceCamera;

/** Draws lines as thin strips that face the eye, with equal width near and far, so that objects in front hide them. Stateless. */
final class LineMesh {

    private static final int CORNERS = 4;

    private LineMesh() {}

    /** @param width as a share of the picture's height */
    static TriangleMesh of(List<Line3> lines, SpaceCamera camera, double width) {
        float[] points = new float[3 * CORNERS * lines.size()];
        int[] faces = new int[12 * lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Line3 line = lines.get(i);
            SpacePoint along = line.to().minus(line.from());
            corners(line.from(), along, camera, width, points, 3 * CORNERS * i);
            corners(line.to(), along, camera, width, points, 3 * CORNERS * i + 6);
            int colour = line.kind().ordinal();
            int first = CORNERS * i;
            int[] strip = {first, first + 1, first + 2, first + 2, first + 1, first + 3};
            for (int c = 0; c < strip.length; c++) {
                faces[12 * i + 2 * c] = strip[c];
                faces[12 * i + 2 * c + 1] = colour;
            }
        }
        float[] coordinates = new float[2 * Line3.Kind.values().length];
        for (int kind = 0; kind < Line3.Kind.values().length; kind++) {
            coordinates[2 * kind] = (kind + 0.5f) / Line3.Kind.values().length;
            coordinates[2 * kind + 1] = 0.5f;
        }
        return CloudMesh.mesh(points, coordinates, faces);
    }

    /** A texel for each kind of line. */
    static WritableImage colours() {
        Line3.Kind[] kinds = Line3.Kind.values();
        WritableImage image = new WritableImage(kinds.length, 1);
        for (Line3.Kind kind : kinds) {
            image.getPixelWriter().setPixels(kind.ordinal(), 0, 1, 1, PixelFormat.getIntArgbPreInstance(), new int[] {kind.argb()}, 0, 1);
        }
        return image;
    }

    private static void corners(SpacePoint end, SpacePoint along, SpaceCamera camera, double width, float[] into, int at) {
        SpacePoint ray = end.minus(camera.eye());
        SpacePoint across = cross(along, ray);
        double half = width / 2 * Math.max(camera.nearClip(), camera.depth(end)) / camera.frame().focalY();
        SpacePoint side = across.length() > 0 ? across.times(half / across.length()) : SpacePoint.ORIGIN;
        CloudMesh.put(end.minus(side), into, at);
        CloudMesh.put(end.plus(side), into, at + 3);
    }

    private static SpacePoint cross(SpacePoint a, SpacePoint b) {
        return new SpacePoint(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }
}
