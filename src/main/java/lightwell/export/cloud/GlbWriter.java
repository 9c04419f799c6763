package lightwell.export.cloud;

import de.javagl.jgltf.impl.v2.Accessor;
import de.javagl.jgltf.impl.v2.GlTF;
import de.javagl.jgltf.impl.v2.MeshPrimitive;
import de.javagl.jgltf.model.io.GltfAssetWriter;
import de.javagl.jgltf.model.io.v2.GltfAssetV2;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import lightwell.jobs.Progress;
import lightwell.metadata.Transfer;

/**
 * Writes glTF 2.0 in one binary file, in metres: coloured points, or a textured surface. Unlit, since the picture already contains the
 * light (KHR_materials_unlit). COLOR_0 is linear, as glTF requires, in 16 bits. The taking camera is a node.
 */
final class GlbWriter {

    private static final int POINTS = 0;
    private static final int TRIANGLES = 4;
    private static final int[] LINEAR = linear();

    private final CloudContent content;
    private final GlTF document;
    private final GlbBuffer buffer;
    private final MeshPrimitive primitive = new MeshPrimitive();

    private GlbWriter(CloudContent content) {
        this.content = content;
        this.document = new GlTF();
        this.buffer = new GlbBuffer(document, size(content));
    }

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        GlbWriter writer = new GlbWriter(content);
        writer.fill();
        progress.checkCancelled();
        new GltfAssetWriter().writeBinary(new GltfAssetV2(writer.document, writer.buffer.whole()), out);
        progress.report(1, 1);
    }

    private static int size(CloudContent content) {
        int perPoint = 3 * Float.BYTES + (content.normals().isPresent() ? 3 * Float.BYTES : 0)
                + (content.texture().isPresent() ? 2 * Float.BYTES : 4 * Short.BYTES);
        int points = Math.multiplyExact(perPoint, content.points());
        int corners = Math.multiplyExact(3 * Integer.BYTES, content.triangles());
        return Math.addExact(Math.addExact(points, corners), content.texture().map(jpeg -> GlbBuffer.padded(jpeg.length)).orElse(0));
    }

    private void fill() {
        boolean surface = content.mesh().isPresent();
        primitive.setMode(surface ? TRIANGLES : POINTS);
        primitive.setMaterial(0);
        primitive.addAttributes("POSITION", vectors(content.cloud().xyz(), true));
        content.normals().ifPresent(normals -> primitive.addAttributes("NORMAL", vectors(normals, false)));
        content.mesh().ifPresent(mesh -> primitive.setIndices(corners(mesh.triangles())));
        if (content.texture().isPresent()) {
            primitive.addAttributes("TEXCOORD_0", places());
            int start = buffer.put().position();
            buffer.put().put(content.texture().get());
            GlbScene.texture(document, buffer.endView(start, 0));
        } else {
            primitive.addAttributes("COLOR_0", colours());
        }
        GlbScene.describe(document, primitive, content);
    }

    private int vectors(float[] values, boolean bounds) {
        ByteBuffer bytes = buffer.put();
        int start = bytes.position();
        bytes.asFloatBuffer().put(values);
        bytes.position(start + values.length * Float.BYTES);
        Accessor accessor = new Accessor();
        if (bounds) {
            accessor.setMin(extreme(values, -1));
            accessor.setMax(extreme(values, 1));
        }
        return buffer.accessor(buffer.endView(start, GlbBuffer.ARRAY_BUFFER), "VEC3", GlbBuffer.FLOAT, values.length / 3, accessor);
    }

    /** @param sign 1: the largest; -1: the smallest */
    static Number[] extreme(float[] xyz, int sign) {
        float[] most = {xyz[0], xyz[1], xyz[2]};
        for (int i = 3; i < xyz.length; i++) {
            most[i % 3] = sign * Math.max(sign * most[i % 3], sign * xyz[i]);
        }
        return new Number[] {most[0], most[1], most[2]};
    }

    private int corners(int[] triangles) {
        ByteBuffer bytes = buffer.put();
        int start = bytes.position();
        bytes.asIntBuffer().put(triangles);
        bytes.position(start + triangles.length * Integer.BYTES);
        return buffer.accessor(buffer.endView(start, GlbBuffer.ELEMENT_ARRAY_BUFFER), "SCALAR", GlbBuffer.UNSIGNED_INT, triangles.length,
                new Accessor());
    }

    private int places() {
        ByteBuffer bytes = buffer.put();
        int start = bytes.position();
        for (int point = 0; point < content.points(); point++) {
            bytes.putFloat(content.u(point)).putFloat(content.v(point));
        }
        return buffer.accessor(buffer.endView(start, GlbBuffer.ARRAY_BUFFER), "VEC2", GlbBuffer.FLOAT, content.points(), new Accessor());
    }

    private int colours() {
        ByteBuffer bytes = buffer.put();
        int start = bytes.position();
        byte[] rgb = content.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            for (int c = 0; c < 3; c++) {
                bytes.putShort((short) LINEAR[rgb[i + c] & 0xFF]);
            }
            bytes.putShort((short) 0xFFFF);
        }
        Accessor accessor = new Accessor();
        accessor.setNormalized(true);
        return buffer.accessor(buffer.endView(start, GlbBuffer.ARRAY_BUFFER), "VEC4", GlbBuffer.UNSIGNED_SHORT, content.points(), accessor);
    }

    private static int[] linear() {
        int[] table = new int[256];
        Transfer srgb = new Transfer.Srgb();
        for (int code = 0; code < table.length; code++) {
            table[code] = (int) Math.round(0xFFFF * srgb.toLinear(code / 255.0));
        }
        return table;
    }
}
