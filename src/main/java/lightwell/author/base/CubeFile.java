package lightwell.author.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lightwell.author.AuthorException;
import lightwell.message.Message;

/**
 * A lookup table in the format of Adobe's .cube (Cube LUT Specification 1.0), of one or of three dimensions; Resolve's
 * {@code LUT_3D_INPUT_RANGE} and {@code LUT_1D_INPUT_RANGE} too. Immutable, thread-safe.
 *
 * @param cube   whether it is a grid of colours; otherwise a curve for each channel
 * @param size   entries in each dimension
 * @param low    of the domain, by channel
 * @param high   of the domain, by channel
 * @param values RGB, red fastest in a grid
 */
record CubeFile(boolean cube, int size, float[] low, float[] high, float[] values) {

    /** As the specification has it. */
    private static final int LARGEST_CUBE = 256;
    private static final int LARGEST_CURVE = 65536;
    /** The longest line of the specification is 250 characters. */
    private static final int LONGEST_LINE = 1000;

    /** @throws AuthorException one sentence that names the line */
    static CubeFile read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Parser parser = new Parser(file);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                parser.line(line);
            }
            return parser.finish();
        } catch (CharacterCodingException e) {
            throw new AuthorException(Message.of("author.cube-no-text", file), e);
        }
    }

    /** Collects lines. */
    private static final class Parser {

        private final Path file;
        private int number;
        private boolean cube;
        private int size;
        private float[] low = {0, 0, 0};
        private float[] high = {1, 1, 1};
        private float[] values = {};
        private int filled;

        Parser(Path file) {
            this.file = file;
        }

        void line(String line) throws AuthorException {
            number++;
            String text = line.strip();
            if (text.length() > LONGEST_LINE) {
                throw wrong();
            }
            if (text.isEmpty() || text.startsWith("#") || text.startsWith("TITLE")) {
                return;
            }
            String[] words = text.split("\\s+");
            switch (words[0]) {
                case "LUT_3D_SIZE" -> size(words, true, LARGEST_CUBE);
                case "LUT_1D_SIZE" -> size(words, false, LARGEST_CURVE);
                case "DOMAIN_MIN" -> low = numbers(words, 1, 3);
                case "DOMAIN_MAX" -> high = numbers(words, 1, 3);
                case "LUT_3D_INPUT_RANGE", "LUT_1D_INPUT_RANGE" -> {
                    float[] range = numbers(words, 1, 2);
                    Arrays.fill(low, range[0]);
                    Arrays.fill(high, range[1]);
                }
                default -> entry(numbers(words, 0, 3));
            }
        }

        private void size(String[] words, boolean three, int largest) throws AuthorException {
            if (size != 0) {
                throw new AuthorException(Message.of("author.cube-two-tables", file));
            }
            float[] wanted = numbers(words, 1, 1);
            if (wanted[0] < 2 || wanted[0] > largest || wanted[0] != (int) wanted[0]) {
                throw wrong();
            }
            cube = three;
            size = (int) wanted[0];
            values = new float[3 * (three ? size * size * size : size)];
        }

        private void entry(float[] rgb) throws AuthorException {
            if (filled + 3 > values.length) {
                throw wrong();
            }
            System.arraycopy(rgb, 0, values, filled, 3);
            filled += 3;
        }

        private float[] numbers(String[] words, int from, int count) throws AuthorException {
            if (words.length != from + count) {
                throw wrong();
            }
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                try {
                    numbers[i] = Float.parseFloat(words[from + i]);
                } catch (NumberFormatException e) {
                    throw wrong();
                }
                if (!Float.isFinite(numbers[i])) {
                    throw wrong();
                }
            }
            return numbers;
        }

        private AuthorException wrong() {
            return new AuthorException(Message.of("author.cube-line", file, number));
        }

        CubeFile finish() throws AuthorException {
            if (size == 0 || filled != values.length) {
                throw new AuthorException(Message.of("author.cube-incomplete", file, filled / 3, values.length / 3));
            }
            for (int c = 0; c < 3; c++) {
                if (!(high[c] > low[c])) {
                    throw new AuthorException(Message.of("author.cube-domain", file));
                }
            }
            return new CubeFile(cube, size, low, high, values);
        }
    }

    /** Replaces interleaved RGB by the table's answer; what lies outside the domain gets the answer of its border. */
    void apply(float[] rgb, int pixels) {
        float[] at = new float[3];
        for (int i = 0; i < 3 * pixels; i += 3) {
            for (int c = 0; c < 3; c++) {
                at[c] = Math.max(0, Math.min(1, (rgb[i + c] - low[c]) / (high[c] - low[c]))) * (size - 1);
            }
            if (cube) {
                tetrahedral(at, rgb, i);
            } else {
                for (int c = 0; c < 3; c++) {
                    int k = Math.min(size - 2, (int) at[c]);
                    float below = values[3 * k + c];
                    rgb[i + c] = below + (values[3 * k + 3 + c] - below) * (at[c] - k);
                }
            }
        }
    }

    /** From the corner of black along the axes in the order of their fractions, so that neutral colours stay on the cube's diagonal. */
    private void tetrahedral(float[] at, float[] rgb, int i) {
        int r = Math.min(size - 2, (int) at[0]);
        int g = Math.min(size - 2, (int) at[1]);
        int b = Math.min(size - 2, (int) at[2]);
        float fr = at[0] - r;
        float fg = at[1] - g;
        float fb = at[2] - b;
        int black = 3 * ((b * size + g) * size + r);
        int stepR = 3;
        int stepG = 3 * size;
        int stepB = 3 * size * size;
        int first = fr >= fg && fr >= fb ? stepR : fg >= fb ? stepG : stepB;
        int last = fb <= fr && fb <= fg && first != stepB ? stepB : fg <= fr && first != stepG ? stepG : stepR;
        float most = Math.max(fr, Math.max(fg, fb));
        float least = last == stepB ? fb : last == stepG ? fg : fr;
        float middle = fr + fg + fb - most - least;
        int one = black + first;
        int white = black + stepR + stepG + stepB;
        int two = white - last;
        for (int c = 0; c < 3; c++) {
            rgb[i + c] = (1 - most) * values[black + c] + (most - middle) * values[one + c] + (middle - least) * values[two + c]
                    + least * values[white + c];
        }
    }
}
