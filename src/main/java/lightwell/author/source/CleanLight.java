package lightwell.author.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lightwell.author.Curves;
import lightwell.image.Half;
import lightwell.message.Message;

/** Makes light finite and positive, and counts what it changed, each row once however often it is read. Thread-safe. */
final class CleanLight {

    /** PQ's peak, 10,000 nits, relative to SDR white: stands in for infinite light. */
    private static final float PEAK = (float) Curves.PQ_PEAK;
    /** Rounding of a matrix is no negative light. */
    private static final float ROUNDING = 1e-6f;

    private final int width;
    private final int height;
    private final String name;
    private final BitSet seen = new BitSet();
    private long broken;
    private long negative;
    private float brightest;

    /** @param name of the file, for warnings */
    CleanLight(int width, int height, String name) {
        this.width = width;
        this.height = height;
        this.name = name;
    }

    /** A band, samples first: NaN becomes 0, and what is too large for a half becomes {@link #PEAK}. */
    void convert(int y, int rows, float[] rgb, SampleLight light) {
        int[] brokenByRow = new int[rows];
        for (int row = 0; row < rows; row++) {
            brokenByRow[row] = mend(rgb, 3 * width * row);
        }
        light.apply(rgb, rows * width);
        lift(y, rgb, brokenByRow);
    }

    /** A band of finite light. */
    void convert(int y, int rows, float[] rgb) {
        lift(y, rgb, new int[rows]);
    }

    /** The picture is finite light that is not negative, and somebody has seen all of it. */
    synchronized void allClean(float most) {
        seen.set(0, height);
        brightest = most;
    }

    private void lift(int y, float[] rgb, int[] brokenByRow) {
        int[] negativeByRow = new int[brokenByRow.length];
        float[] most = new float[brokenByRow.length];
        for (int row = 0; row < most.length; row++) {
            negativeByRow[row] = lift(rgb, 3 * width * row, row, most);
        }
        count(y, brokenByRow, negativeByRow, most);
    }

    private synchronized void count(int y, int[] brokenByRow, int[] negativeByRow, float[] most) {
        for (int row = 0; row < brokenByRow.length; row++) {
            brightest = Math.max(brightest, most[row]);
            if (!seen.get(y + row)) {
                seen.set(y + row);
                broken += brokenByRow[row];
                negative += negativeByRow[row];
            }
        }
    }

    private int mend(float[] rgb, int at) {
        int pixels = 0;
        for (int i = at; i < at + 3 * width; i += 3) {
            if (!(Math.abs(rgb[i]) <= Half.LARGEST && Math.abs(rgb[i + 1]) <= Half.LARGEST && Math.abs(rgb[i + 2]) <= Half.LARGEST)) {
                pixels++;
                for (int c = i; c < i + 3; c++) {
                    rgb[c] = Float.isNaN(rgb[c]) ? 0 : Math.abs(rgb[c]) <= Half.LARGEST ? rgb[c] : rgb[c] > 0 ? PEAK : 0;
                }
            }
        }
        return pixels;
    }

    /** @param most receives the brightest light of the row */
    private int lift(float[] rgb, int at, int row, float[] most) {
        int pixels = 0;
        float brightest = 0;
        for (int i = at; i < at + 3 * width; i += 3) {
            float r = rgb[i];
            float g = rgb[i + 1];
            float b = rgb[i + 2];
            float warm = r > g ? r : g; // compared, since Math.max is slower
            float high = warm > b ? warm : b;
            brightest = high > brightest ? high : brightest;
            if (!(r >= 0 && g >= 0 && b >= 0)) {
                if (Math.min(r, Math.min(g, b)) < -ROUNDING * Math.max(1, high)) {
                    pixels++;
                }
                rgb[i] = r > 0 ? r : 0;
                rgb[i + 1] = g > 0 ? g : 0;
                rgb[i + 2] = b > 0 ? b : 0;
            }
        }
        most[row] = brightest;
        return pixels;
    }

    synchronized List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        if (broken > 0) {
            warnings.add(Message.of("author.source.broken-pixels", name, String.valueOf(broken)));
        }
        if (negative > 0) {
            warnings.add(Message.of("author.source.negative-pixels", name, String.valueOf(negative)));
        }
        if (seen.cardinality() == height && brightest <= 1) {
            warnings.add(Message.of("author.source.nothing-bright", name));
        }
        return warnings;
    }
}
