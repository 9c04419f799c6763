package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lightwell.export.Software;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Transfer;

/**
 * Writes a stage of Universal Scene Description as text: points (UsdGeomPoints) or a surface (UsdGeomMesh), the taking camera, and for a
 * surface with a texture a UsdPreviewSurface that emits the picture, which already contains the light. Without a texture, colours are
 * {@code primvars:displayColor}, which USD defines as linear in Rec.709's primaries. The same content gives the same bytes.
 */
final class UsdaWriter {

    /** The texture beside the stage in a package. */
    static final String TEXTURE = "texture.jpg";

    private static final float[] LINEAR = linear();

    private final CloudContent content;
    private final UsdaArrays arrays;
    private final UsdaArrays.Text text;

    private UsdaWriter(CloudContent content, OutputStream out, Progress progress) {
        this.content = content;
        int arraysOfPoints = 2 + (content.normals().isPresent() ? 1 : 0) + (content.mesh().isPresent() ? 0 : 1);
        this.arrays = new UsdaArrays(out, (long) arraysOfPoints * content.points() + 4L * content.triangles(), progress);
        this.text = arrays.text();
    }

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        new UsdaWriter(content, out, progress).write();
    }

    private void write() throws IOException {
        text.line("#usda 1.0\n(");
        text.line("    customLayerData = {\n        string creator = " + quoted(Software.nameAndVersion()) + "\n    }");
        text.line("    defaultPrim = \"Photo\"");
        text.line("    doc = " + quoted(content.notes().stream().map(Message::english).collect(Collectors.joining(" "))));
        text.line("    metersPerUnit = " + 1.0 / content.unit().perMetre());
        text.line("    upAxis = \"Y\"\n)\n");
        text.line("def Xform \"Photo\" (\n    displayName = " + quoted(content.name()) + "\n    kind = \"component\"\n)\n{");
        shape();
        UsdaScene.camera(content).forEach(text::line);
        if (content.texture().isPresent()) {
            UsdaScene.material(TEXTURE).forEach(text::line);
        }
        text.line("}");
        arrays.flush();
    }

    private void shape() throws IOException {
        boolean surface = content.mesh().isPresent();
        boolean textured = content.texture().isPresent();
        text.line("    def " + (surface ? "Mesh" : "Points") + " \"Depth\""
                + (textured ? " (\n        prepend apiSchemas = [\"MaterialBindingAPI\"]\n    )" : "") + "\n    {");
        text.line("        float3[] extent = " + extent());
        float scale = content.unit().perMetre();
        float[] xyz = content.cloud().xyz();
        arrays.vectors("point3f[] points", "", xyz, scale);
        if (content.normals().isPresent()) {
            arrays.vectors("normal3f[] normals", " (\n            interpolation = \"vertex\"\n        )", content.normals().get(), 1);
        }
        if (textured) {
            text.line("        rel material:binding = </Photo/Picture>");
            arrays.values("texCoord2f[] primvars:st", " (\n            interpolation = \"vertex\"\n        )", content.points(),
                    (point, to) -> to.append('(').append(content.u(point)).append(", ").append(1 - content.v(point)).append(')'));
        } else {
            byte[] rgb = content.rgb();
            arrays.values("color3f[] primvars:displayColor",
                    " (\n            colorSpace = \"lin_rec709_scene\"\n            interpolation = \"vertex\"\n        )",
                    content.points(),
                    (point, to) -> UsdaArrays.vector(LINEAR[rgb[3 * point] & 0xFF], LINEAR[rgb[3 * point + 1] & 0xFF],
                            LINEAR[rgb[3 * point + 2] & 0xFF], to));
        }
        if (surface) {
            surface(content.mesh().get().triangles());
        } else {
            widths(scale);
        }
        text.line("    }\n");
    }

    private void surface(int[] corners) throws IOException {
        arrays.values("int[] faceVertexCounts", "", corners.length / 3, (triangle, to) -> to.append('3'));
        arrays.values("int[] faceVertexIndices", "", corners.length, (corner, to) -> to.append(corners[corner]));
        text.line("        uniform token subdivisionScheme = \"none\"");
        text.line("        uniform bool doubleSided = 1");
    }

    /** Diameters of points that cover the picture without gaps as the taking camera sees them. */
    private void widths(float scale) throws IOException {
        double step = scale * content.stride() / content.camera().focalLength();
        arrays.values("float[] widths", " (\n            interpolation = \"vertex\"\n        )", content.points(),
                (point, to) -> to.append((float) (step * content.cloud().depth(point))));
    }

    private String extent() {
        float[] xyz = content.cloud().xyz();
        float scale = content.unit().perMetre();
        StringBuilder text = new StringBuilder("[");
        for (int sign : List.of(-1, 1)) {
            Number[] corner = GlbWriter.extreme(xyz, sign);
            UsdaArrays.vector(scale * corner[0].floatValue(), scale * corner[1].floatValue(), scale * corner[2].floatValue(), text);
            text.append(sign < 0 ? ", " : "]");
        }
        return text.toString();
    }

    /** A text between quotation marks; control characters were never in it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private static float[] linear() {
        float[] table = new float[256];
        Transfer srgb = new Transfer.Srgb();
        for (int code = 0; code < table.length; code++) {
            table[code] = Float.parseFloat(String.format(Locale.ROOT, "%.6f", srgb.toLinear(code / 255.0)));
        }
        return table;
    }
}
