package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lightwell.depth.SurfaceMesh;
import lightwell.export.Software;
import lightwell.jobs.Progress;

/** Writes Stanford's PLY, binary little-endian: float coordinates, sRGB bytes, triangles. */
final class PlyWriter {

    private static final int FACE = 1 + 3 * Integer.BYTES;

    private PlyWriter() {}

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        out.write(header(content).getBytes(StandardCharsets.UTF_8));
        int size = (content.normals().isPresent() ? 6 : 3) * Float.BYTES + 3;
        Records records = new Records(out, (long) size * content.points() + (long) FACE * content.triangles(), progress);
        vertices(content, size, records);
        if (content.mesh().isPresent()) {
            faces(content.mesh().get(), records);
        }
        records.flush();
    }

    private static String header(CloudContent content) {
        StringBuilder text = new StringBuilder("ply\nformat binary_little_endian 1.0\ncomment " + Software.nameAndVersion() + "\n");
        content.notes().forEach(note -> text.append("comment ").append(note.english()).append('\n'));
        text.append("element vertex ").append(content.points()).append("\nproperty float x\nproperty float y\nproperty float z\n");
        if (content.normals().isPresent()) {
            text.append("property float nx\nproperty float ny\nproperty float nz\n");
        }
        text.append("property uchar red\nproperty uchar green\nproperty uchar blue\n");
        if (content.mesh().isPresent()) {
            text.append("element face ").append(content.triangles()).append("\nproperty list uchar int vertex_indices\n");
        }
        return text.append("end_header\n").toString();
    }

    private static void vertices(CloudContent content, int size, Records records) throws IOException {
        float[] xyz = content.cloud().xyz();
        Optional<float[]> normals = content.normals();
        float scale = content.unit().perMetre();
        for (int i = 0; i < xyz.length; i += 3) {
            ByteBuffer record = records.next(size);
            record.putFloat(scale * xyz[i]).putFloat(scale * xyz[i + 1]).putFloat(scale * xyz[i + 2]);
            if (normals.isPresent()) {
                float[] n = normals.get();
                record.putFloat(n[i]).putFloat(n[i + 1]).putFloat(n[i + 2]);
            }
            record.put(content.rgb(), i, 3);
        }
    }

    private static void faces(SurfaceMesh mesh, Records records) throws IOException {
        int[] corners = mesh.triangles();
        for (int i = 0; i < corners.length; i += 3) {
            records.next(FACE).put((byte) 3).putInt(corners[i]).putInt(corners[i + 1]).putInt(corners[i + 2]);
        }
    }
}
