package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lightwell.export.Software;
import lightwell.export.page.Page;
import lightwell.export.page.RawText;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/**
 * One page that shows the geometry in any browser, without a network.
 *
 * @param about facts that the script needs to read and show the data
 * @param data  the packed points in base64
 */
record HtmlWriter(String title, RawText about, RawText data) {

    private static final int CHUNK = 3 << 16; // whole groups of base64

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        PackedCloud packed = PackedCloud.of(content);
        RawText data = to -> base64(packed.bytes(), to, progress);
        new Page(HtmlWriter.class, "page.html", new HtmlWriter(content.name(), RawText.json(about(content, packed)), data)).write(out);
    }

    private static void base64(byte[] bytes, Writer out, Progress progress) throws IOException {
        for (int at = 0; at < bytes.length; at += CHUNK) {
            progress.checkCancelled();
            ByteBuffer chunk = ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at));
            out.write(new String(Base64.getEncoder().encode(chunk).array(), StandardCharsets.ISO_8859_1));
            progress.report(at, bytes.length);
        }
    }

    private static Map<String, Object> about(CloudContent content, PackedCloud packed) {
        double[] depths = new double[content.points()];
        Arrays.setAll(depths, content.cloud()::depth);
        Arrays.sort(depths);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("points", content.points());
        about.put("columns", content.cloud().columns());
        about.put("rows", content.cloud().rows());
        about.put("mesh", content.mesh().isPresent());
        about.put("least", packed.least());
        about.put("most", packed.most());
        about.put("tanX", content.camera().width() / (2 * content.camera().focalLength()));
        about.put("tanY", content.camera().height() / (2 * content.camera().focalLength()));
        about.put("spacing", content.stride() / content.camera().focalLength());
        about.put("middle", middle(content).orElse(depths[depths.length / 2]));
        about.put("near", depths[0]);
        about.put("far", depths[depths.length - 1]);
        about.put("unit", content.unit().name().toLowerCase(Locale.ROOT));
        about.put("perMetre", content.unit().perMetre());
        about.put("trust", content.trust());
        about.put("notes", content.notes().stream().map(Message::english).toList());
        about.put("software", Software.nameAndVersion());
        return about;
    }

    /** The median depth in the middle of the picture, used as the pivot; empty if there are no points. */
    private static OptionalDouble middle(CloudContent content) {
        double[] depths = IntStream.range(0, content.points())
                .filter(i -> Math.abs(content.u(i) - 0.5) < 1 / 6.0 && Math.abs(content.v(i) - 0.5) < 1 / 6.0)
                .mapToDouble(content.cloud()::depth).sorted().toArray();
        return depths.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(depths[depths.length / 2]);
    }
}
