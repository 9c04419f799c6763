package lightwell.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.author.CurveTable;
import lightwell.author.Curves;
import lightwell.sample.DemoScene;

/** Writes the demo scene's true light, side by side until a size is full, as an uncompressed 16-bit PQ TIFF. */
final class PqTiff {

    private static final int SCENE = 2016;
    private static final int ENTRIES = 10;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private PqTiff() {}

    static void write(Path file, int width, int height) throws IOException {
        DemoScene scene = new DemoScene(SCENE);
        int rows = Math.min(height, scene.camera().height());
        CurveTable pq = new CurveTable(Curves::pq, (float) Curves.PQ_PEAK);
        byte[][] lines = new byte[rows][];
        for (int y = 0; y < rows; y++) {
            float[] light = scene.radiance(y, 1);
            ByteBuffer line = ByteBuffer.allocate(6 * width).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 3 * width; i++) {
                line.putShort((short) Math.round(pq.of(light[i % light.length]) * 65_535));
            }
            lines[y] = line.array();
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head(width, height));
            for (int y = 0; y < height; y++) {
                out.write(lines[y % rows]);
            }
        }
    }

    /** One directory, then the bits of the three samples, then the only strip. */
    private static byte[] head(int width, int height) {
        int bits = 8 + 2 + 12 * ENTRIES + 4;
        ByteBuffer head = ByteBuffer.allocate(bits + 6).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
        entry(head, 256, LONG, 1, width);
        entry(head, 257, LONG, 1, height);
        entry(head, 258, SHORT, 3, bits);
        entry(head, 259, SHORT, 1, 1); // no compression
        entry(head, 262, SHORT, 1, 2); // RGB
        entry(head, 273, LONG, 1, bits + 6);
        entry(head, 277, SHORT, 1, 3);
        entry(head, 278, LONG, 1, height);
        entry(head, 279, LONG, 1, 6 * width * height);
        entry(head, 284, SHORT, 1, 1);
        head.putInt(0).putShort((short) 16).putShort((short) 16).putShort((short) 16);
        return head.array();
    }

    private static void entry(ByteBuffer head, int tag, int type, int count, int value) {
        head.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
