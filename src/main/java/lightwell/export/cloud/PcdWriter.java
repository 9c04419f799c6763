package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lightwell.export.Software;
import lightwell.jobs.Progress;

/**
 * Writes PCD 0.7 of the Point Cloud Library, binary: floats x, y, z and rgb, whose bits are 0x00RRGGBB, as in PCL and pypcd4. Unorganised
 * (HEIGHT 1) and without NaN, which many programs cannot handle. VIEWPOINT is the taking camera: PCL's looks along +z with y down, so it is
 * rotated about x by a half turn.
 */
final class PcdWriter {

    private PcdWriter() {}

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        out.write(header(content).getBytes(StandardCharsets.UTF_8));
        int size = (content.normals().isPresent() ? 7 : 4) * Float.BYTES;
        Records records = new Records(out, (long) size * content.points(), progress);
        float[] xyz = content.cloud().xyz();
        Optional<float[]> normals = content.normals();
        float scale = content.unit().perMetre();
        byte[] rgb = content.rgb();
        for (int i = 0; i < xyz.length; i += 3) {
            ByteBuffer record = records.next(size);
            record.putFloat(scale * xyz[i]).putFloat(scale * xyz[i + 1]).putFloat(scale * xyz[i + 2]);
            record.putInt((rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | rgb[i + 2] & 0xFF);
            if (normals.isPresent()) {
                float[] n = normals.get();
                record.putFloat(n[i]).putFloat(n[i + 1]).putFloat(n[i + 2]);
            }
        }
        records.flush();
    }

    private static String header(CloudContent content) {
        boolean normals = content.normals().isPresent();
        StringBuilder text = new StringBuilder("# .PCD v0.7 - Point Cloud Data file format\n# " + Software.nameAndVersion() + "\n");
        content.notes().forEach(note -> text.append("# ").append(note.english()).append('\n'));
        return text.append("VERSION 0.7\nFIELDS x y z rgb").append(normals ? " normal_x normal_y normal_z" : "")
                .append("\nSIZE 4 4 4 4").append(normals ? " 4 4 4" : "").append("\nTYPE F F F F").append(normals ? " F F F" : "")
                .append("\nCOUNT 1 1 1 1").append(normals ? " 1 1 1" : "").append("\nWIDTH ").append(content.points())
                .append("\nHEIGHT 1\nVIEWPOINT 0 0 0 0 1 0 0\nPOINTS ").append(content.points()).append("\nDATA binary\n").toString();
    }
}
