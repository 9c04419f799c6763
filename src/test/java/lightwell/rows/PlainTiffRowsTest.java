package lightwell.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A TIFF made byte by byte: the codes read are those written, by us and by OpenImageIO. */
class PlainTiffRowsTest {

    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    @TempDir
    private Path folder;

    private static int code(int y, int i) {
        return (y * 9_001 + i * 257 + 3) & 0xFFFF;
    }

    /** Strips lie in reverse order, with a gap before each. */
    private Path tiff(ByteOrder order, int rows, int compression) throws IOException {
        int strips = (HEIGHT + rows - 1) / rows;
        int room = 6 * WIDTH * rows + 2;
        int lists = 8 + 2 + 12 * 9 + 4;
        int data = lists + 6 + 8 * strips;
        ByteBuffer out = ByteBuffer.allocate(data + strips * room).order(order);
        out.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(out.get(0)).putShort((short) 42).putInt(8).putShort((short) 9);
        entry(out, 256, SHORT, 1, WIDTH);
        entry(out, 257, SHORT, 1, HEIGHT);
        entry(out, 258, SHORT, 3, lists);
        entry(out, 259, SHORT, 1, compression);
        entry(out, 262, SHORT, 1, 2);
        entry(out, 273, LONG, strips, strips == 1 ? data + 2 : lists + 6);
        entry(out, 277, SHORT, 1, 3);
        entry(out, 278, SHORT, 1, rows);
        entry(out, 279, LONG, strips, strips == 1 ? 6 * WIDTH * HEIGHT : lists + 6 + 4 * strips);
        out.putInt(0).putShort((short) 16).putShort((short) 16).putShort((short) 16);
        for (int strip = 0; strip < strips; strip++) {
            int at = data + (strips - 1 - strip) * room + 2;
            int tall = Math.min(rows, HEIGHT - strip * rows);
            out.putInt(lists + 6 + 4 * strip, at).putInt(lists + 6 + 4 * strips + 4 * strip, 6 * WIDTH * tall);
            for (int i = 0; i < 3 * WIDTH * tall; i++) {
                out.putShort(at + 2 * i, (short) code(strip * rows + i / (3 * WIDTH), i % (3 * WIDTH)));
            }
        }
        return Files.write(folder.resolve("made.tif"), out.array());
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count);
        if (type == SHORT && count == 1) {
            out.putShort((short) value).putShort((short) 0);
        } else {
            out.putInt(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 7", "true, 3", "true, 1", "false, 7", "false, 3"})
    void codesAreThoseOfTheFile(boolean little, int rows) throws IOException {
        Path file = tiff(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, rows, 1);
        try (RgbRows plain = PlainTiffRows.open(file).orElseThrow();
                RgbRows library = NativeRows.open(file, SourceKind.TIFF, RowFiles.facts(file, SourceKind.TIFF))) {
            assertEquals(WIDTH, plain.width());
            assertEquals(HEIGHT, plain.height());
            assertEquals(library.type(), plain.type());
            for (int[] band : new int[][] {{0, 7}, {2, 4}, {6, 1}, {1, 2}}) {
                for (RgbRows reader : new RgbRows[] {plain, library}) {
                    expect(reader, band[0], band[1]);
                }
            }
        }
    }

    private static void expect(RgbRows reader, int y, int rows) throws IOException {
        int[] expected = new int[3 * WIDTH * rows];
        Arrays.setAll(expected, i -> code(y + i / (3 * WIDTH), i % (3 * WIDTH)));
        ByteBuffer codes = ByteBuffer.allocateDirect(2 * expected.length).order(ByteOrder.nativeOrder());
        reader.readCodes(y, rows, codes);
        int[] found = new int[expected.length];
        Arrays.setAll(found, i -> codes.getShort(2 * i) & 0xFFFF);
        assertArrayEquals(expected, found);
        float[] shares = new float[expected.length];
        reader.read(y, rows, shares);
        for (int i = 0; i < shares.length; i++) {
            assertEquals(expected[i] / 65_535.0, shares[i], 1e-7);
        }
    }

    @Test
    void otherFilesAreLeftToTheLibrary() throws IOException {
        assertTrue(PlainTiffRows.open(tiff(ByteOrder.LITTLE_ENDIAN, 3, 5)).isEmpty(), "compressed");
        Path file = tiff(ByteOrder.LITTLE_ENDIAN, 3, 1);
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(PlainTiffRows.open(Files.write(file, Arrays.copyOf(bytes, bytes.length - 1))).isEmpty(), "a strip ends after the file");
    }

    @Test
    void aFileThatShrinksIsDamaged() throws IOException {
        Path file = tiff(ByteOrder.LITTLE_ENDIAN, 7, 1);
        try (RgbRows rows = PlainTiffRows.open(file).orElseThrow()) {
            try (FileChannel shorter = FileChannel.open(file, StandardOpenOption.WRITE)) {
                shorter.truncate(200);
            }
            assertThrows(RowsException.class, () -> rows.read(0, HEIGHT, new float[3 * WIDTH * HEIGHT]));
        }
    }
}
