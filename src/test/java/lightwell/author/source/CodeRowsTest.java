package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.rows.RgbRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of a picture are decoded once if they may be kept, and as often as they are read otherwise; their light is the same. */
class CodeRowsTest {

    private static final int WIDTH = 3;
    private static final int HEIGHT = 1000; // 16 blocks of 64 rows
    private static final int BYTES = 6 * WIDTH * HEIGHT;

    /** Samples that are their row, as a share of all rows, and 0 and 1. */
    private static final class Ramp implements RgbRows {

        private int decoded;

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public int together() {
            return 1;
        }

        @Override
        public boolean sequential() {
            return true;
        }

        @Override
        public String type() {
            return "uint16";
        }

        @Override
        public boolean grey() {
            return false;
        }

        @Override
        public List<Message> leftOut() {
            return List.of();
        }

        @Override
        public void read(int y, int rows, float[] rgb) {
            decoded += rows;
            for (int i = 0; i < rgb.length; i += 3) {
                rgb[i] = share(y + i / 3 / WIDTH);
                rgb[i + 1] = 0;
                rgb[i + 2] = 1;
            }
        }

        @Override
        public void close() {}
    }

    private static float share(int row) {
        return Math.round(65_535.0 * row / HEIGHT) / 65_535f;
    }

    @ParameterizedTest
    @CsvSource({BYTES + ", 1000", (BYTES - 1) + ", 2000"})
    void lightIsThatOfTheCodes(long whole, int decoded) throws IOException {
        Ramp ramp = new Ramp();
        ColorEncoding linear = ColorEncoding.of("ramp", Primaries.DISPLAY_P3, new Transfer.Gamma(1), Message.verbatim("made"));
        try (CodeRows rows = new CodeRows(ramp, new CodeLight(linear, false, Primaries.DISPLAY_P3, ColorEngine.load(Optional.empty())),
                whole)) {
            float[] band = new float[3 * WIDTH * 25]; // bands lie across blocks
            for (int pass = 0; pass < 2; pass++) {
                for (int y = 0; y < HEIGHT; y += 25) {
                    rows.read(y, 25, band);
                    for (int i = 0; i < band.length; i += 3) {
                        assertEquals(share(y + i / 3 / WIDTH), band[i], 1e-7, "row " + (y + i / 3 / WIDTH));
                        assertEquals(0, band[i + 1]);
                        assertEquals(1, band[i + 2]);
                    }
                }
            }
        }
        assertEquals(decoded, ramp.decoded);
    }
}
