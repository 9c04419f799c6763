package lightwell.export.camera;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lightwell.depth.BrownLens;
import lightwell.depth.PinholeCamera;
import lightwell.export.Software;
import lightwell.export.cloud.ColouredPoints;
import lightwell.jobs.Progress;
import lightwell.metadata.StereoDescription;

/**
 * The texts of a COLMAP model: one camera a photo, PINHOLE, or FULL_OPENCV if its lens distorts. Places that the files do not state are
 * the origin without rotation. COLMAP counts pixels as we do, from the corner of the first one; x points right, y down, z into the scene.
 */
final class ColmapFiles {

    private static final int LINES_AT_ONCE = 4096;

    private ColmapFiles() {}

    static String cameras(List<TakenCamera> cameras) {
        StringBuilder text = head("CAMERA_ID, MODEL, WIDTH, HEIGHT, PARAMS[]");
        cameras.forEach(camera -> text.append("# ").append(camera.note()).append('\n'));
        for (int i = 0; i < cameras.size(); i++) {
            PinholeCamera pinhole = cameras.get(i).pinhole();
            BrownLens lens = cameras.get(i).lens();
            text.append(i + 1).append(lens.distorts() ? " FULL_OPENCV" : " PINHOLE");
            numbers(text, pinhole.width(), pinhole.height());
            numbers(text, pinhole.fx(), pinhole.fy(), pinhole.cx(), pinhole.cy());
            if (lens.distorts()) {
                numbers(text, lens.k1(), lens.k2(), lens.p1(), lens.p2(), lens.k3(), 0, 0, 0);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The second line of each image, its points, is empty. */
    static String images(List<TakenCamera> cameras) {
        StringBuilder text = head("IMAGE_ID, QW, QX, QY, QZ, TX, TY, TZ, CAMERA_ID, NAME");
        if (cameras.stream().allMatch(camera -> camera.position().isEmpty())) {
            text.append("# The files do not state where the cameras were: all stand at the origin.\n");
        }
        for (int i = 0; i < cameras.size(); i++) {
            Optional<StereoDescription.Position> at = cameras.get(i).position();
            text.append(i + 1).append(" 1 0 0 0");
            numbers(text, at.map(p -> 0 - p.x()).orElse(0.0), at.map(p -> 0 - p.y()).orElse(0.0), at.map(p -> 0 - p.z()).orElse(0.0));
            text.append(' ').append(i + 1).append(' ').append(cameras.get(i).picture()).append("\n\n");
        }
        return text.toString();
    }

    /** Points of the depth map without tracks, or none with a note. */
    static void points(Optional<ColouredPoints> points, OutputStream out, Progress progress) throws IOException {
        StringBuilder text = head("POINT3D_ID, X, Y, Z, R, G, B, ERROR, TRACK[]");
        if (points.isEmpty()) {
            text.append("# No points: the photos were not compared with each other.\n");
        } else {
            text.append("# Points of the depth map, in metres, without tracks.\n");
            float[] xyz = points.get().xyz();
            byte[] rgb = points.get().rgb();
            for (int i = 0; i < xyz.length; i += 3) {
                text.append(i / 3 + 1).append(' ').append(xyz[i]).append(' ').append(0 - xyz[i + 1]).append(' ').append(0 - xyz[i + 2]);
                text.append(' ').append(rgb[i] & 0xFF).append(' ').append(rgb[i + 1] & 0xFF).append(' ').append(rgb[i + 2] & 0xFF);
                text.append(" 0\n");
                if (i / 3 % LINES_AT_ONCE == 0) {
                    progress.checkCancelled();
                    progress.report(i, xyz.length);
                    flush(text, out);
                }
            }
        }
        flush(text, out);
    }

    private static void flush(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private static StringBuilder head(String columns) {
        return new StringBuilder("# ").append(columns).append("\n# ").append(Software.nameAndVersion()).append('\n');
    }

    private static void numbers(StringBuilder text, int width, int height) {
        text.append(' ').append(width).append(' ').append(height);
    }

    private static void numbers(StringBuilder text, double... values) {
        for (double value : values) {
            text.append(' ').append(value == 0 ? "0" : Double.toString(value));
        }
    }
}
