package lightwell.rows;

import java.io.IOException;

/** The seven passes of interlaced PNGs (PNG, third edition, 8.2), of samples of 16 bits. Stateless. */
final class Adam7 {

    /** Of each pass: its first column and row, and the steps to the next ones. */
    private static final int[][] PASSES = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2},
        {0, 1, 1, 2}};

    private Adam7() {}

    /** All rows as stored; their bytes are what the picture has. */
    static byte[][] unpack(PngHeader header, PngData data) throws IOException {
        int pixel = header.pixelBytes();
        byte[][] picture = new byte[header.height()][pixel * header.width()];
        for (int[] pass : PASSES) {
            int columns = (header.width() - pass[0] + pass[2] - 1) / pass[2];
            if (columns <= 0) {
                continue; // a pass without pixels has no rows either
            }
            byte[] line = new byte[pixel * columns];
            byte[] above = new byte[line.length];
            for (int y = pass[1]; y < header.height(); y += pass[3]) {
                data.row(line, above, pixel);
                for (int i = 0; i < columns; i++) {
                    System.arraycopy(line, pixel * i, picture[y], pixel * (pass[0] + i * pass[2]), pixel);
                }
                byte[] free = above;
                above = line;
                line = free;
            }
        }
        return picture;
    }
}
