package lightwell.export.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lightwell.export.Software;
import lightwell.jobs.Progress;

/** One page that shows the geometry in any browser, without a network: {@code page.html} with the data in it. */
final class HtmlWriter {

    private static final String TITLE = "{{title}}";
    private static final String ABOUT = "{{about}}";
    private static final String DATA = "{{data}}";
    private static final int CHUNK = 3 << 16; // whole groups of base64

    private HtmlWriter() {}

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        String page = page();
        int about = page.indexOf(ABOUT);
        int data = page.indexOf(DATA);
        PackedCloud packed = PackedCloud.of(content);
        write(out, page.substring(0, about).replace(TITLE, escaped(content.name())));
        write(out, new ObjectMapper().writeValueAsString(about(content, packed)).replace("<", "\\u003c"));
        write(out, page.substring(about + ABOUT.length(), data));
        try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
            byte[] bytes = packed.bytes();
            for (int at = 0; at < bytes.length; at += CHUNK) {
                progress.checkCancelled();
                base64.write(bytes, at, Math.min(CHUNK, bytes.length - at));
                progress.report(at, bytes.length);
            }
        }
        write(out, page.substring(data + DATA.length()));
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
        about.put("notes", content.notes());
        about.put("software", Software.nameAndVersion());
        return about;
    }

    /** The median depth in the middle of the picture, where the thing is that one wants to walk round; empty when nothing is there. */
    private static OptionalDouble middle(CloudContent content) {
        double[] depths = IntStream.range(0, content.points())
                .filter(i -> Math.abs(content.u(i) - 0.5) < 1 / 6.0 && Math.abs(content.v(i) - 0.5) < 1 / 6.0)
                .mapToDouble(content.cloud()::depth).sorted().toArray();
        return depths.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(depths[depths.length / 2]);
    }

    private static String page() throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("/lightwell/export/cloud/page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The page goes on after its data. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
