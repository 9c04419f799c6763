package lightwell.author.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.author.LightStatistics;
import lightwell.message.Message;

/**
 * The model of a histogram of brightness in stops over SDR white: an SVG path in a box of {@link #WIDTH} by {@link #HEIGHT}, and its marks.
 *
 * @param white where SDR white is, in the box
 */
record LightHistogram(String bars, String white, List<Mark> marks) {

    static final int WIDTH = 480;
    static final int HEIGHT = 96;
    private static final int FROM = -10;
    private static final int TO = 6;
    private static final int BARS = 120;
    private static final int LABEL_STEPS = 2;

    /** A mark of the axis. */
    record Mark(String x, String words) {}

    static LightHistogram of(LightStatistics light) {
        double[] shares = new double[BARS];
        double most = 0;
        for (int i = 0; i < BARS; i++) {
            double low = Math.pow(2, FROM + (double) i * (TO - FROM) / BARS);
            double high = Math.pow(2, FROM + (i + 1.0) * (TO - FROM) / BARS);
            shares[i] = Math.max(0, light.shareAbove(low) - light.shareAbove(high));
            most = Math.max(most, Math.sqrt(shares[i]));
        }
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (int i = 0; i < BARS; i++) {
            double tall = most == 0 ? 0 : Math.sqrt(shares[i]) / most;
            path.append(String.format(Locale.ROOT, "V%.1fH%.1f", HEIGHT * (1 - tall), (i + 1.0) * WIDTH / BARS));
        }
        List<Mark> marks = new ArrayList<>();
        for (int stop = FROM + LABEL_STEPS; stop < TO; stop += LABEL_STEPS) {
            marks.add(new Mark(x(stop),
                    stop == 0 ? Message.of("gallery.white").toString() : String.format(Locale.ROOT, "%+d", stop).replace('-', '−')));
        }
        return new LightHistogram(path.append("V" + HEIGHT + "Z").toString(), x(0), marks);
    }

    private static String x(int stop) {
        return String.format(Locale.ROOT, "%.1f", (double) (stop - FROM) * WIDTH / (TO - FROM));
    }
}
