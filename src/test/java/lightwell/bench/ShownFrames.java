package lightwell.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;

/**
 * Counts the frames that a window shows: the pulses in which the pixels of one of its large pictures changed. A pulse ends with drawing,
 * and the next one waits for it, so these are frames that reached the screen. For the FX thread.
 */
final class ShownFrames {

    /** Smaller pictures are icons and thumbnails. */
    private static final double LEAST_SIDE = 150;
    private static final int ROWS = 12;
    /** Many, so that an edge that moves a few pixels passes one of them. */
    private static final int COLUMNS = 480;
    private static final int BUSIEST = 6;
    private static final int INDENT = 22;

    private final Scene scene;
    private final Runnable pulse = this::pulse;
    private final List<ImageView> pictures = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private long[] prints;
    private int[] changes;
    private long begin;
    private long cpu;
    private Map<String, Long> threads = Map.of();

    ShownFrames(Scene scene) {
        this.scene = scene;
    }

    void start() {
        pictures.clear();
        find(scene.getRoot());
        prints = new long[pictures.size()];
        changes = new int[pictures.size()];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = print(pictures.get(i));
        }
        times.clear();
        begin = System.nanoTime();
        cpu = Measured.processCpu();
        threads = Measured.threadTicks();
        scene.addPostLayoutPulseListener(pulse);
    }

    /**
     * Ends the count.
     *
     * @return two lines: frames a second of the window and of its slowest picture that moved, median and 95th percentile of the time
     *         between two frames, and CPU for one; then the threads that used most
     */
    String stop() {
        scene.removePostLayoutPulseListener(pulse);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = (Measured.processCpu() - cpu) / 1e6;
        double[] gaps = new double[Math.max(0, times.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (times.get(i + 1) - times.get(i)) / 1e6;
        }
        Arrays.sort(gaps);
        int slowest = Arrays.stream(changes).filter(count -> count > 0).min().orElse(0);
        return gaps.length == 0 ? "no frame" : String.format("%6.1f fps %6.1f slowest of %d %8.0f %8.0f %8.0f", times.size() / seconds,
                slowest / seconds, Arrays.stream(changes).filter(count -> count > 0).count(), gaps[gaps.length / 2],
                gaps[gaps.length * 95 / 100], used / times.size()) + System.lineSeparator() + busiest();
    }

    /** The threads that used most of the processor, in milliseconds for each frame; those of one name together. */
    private String busiest() {
        Map<String, Long> now = Measured.threadTicks();
        now.replaceAll((name, ticks) -> ticks - threads.getOrDefault(name, 0L));
        return now.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(BUSIEST)
                .map(one -> String.format("%s %.1f", one.getKey(), one.getValue() * Measured.TICK_MILLIS / times.size()))
                .collect(Collectors.joining(", ", " ".repeat(INDENT), ""));
    }

    private void find(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ImageView view && view.getFitWidth() > LEAST_SIDE && view.getFitHeight() > LEAST_SIDE) {
            pictures.add(view);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::find);
        }
    }

    private void pulse() {
        boolean changed = false;
        for (int i = 0; i < prints.length; i++) {
            long now = print(pictures.get(i));
            if (now != prints[i]) {
                prints[i] = now;
                changes[i]++;
                changed = true;
            }
        }
        if (changed) {
            times.add(System.nanoTime());
        }
    }

    /** A number that depends on pixels all over the picture. */
    private static long print(ImageView view) {
        if (view.getImage() == null) {
            return 0;
        }
        PixelReader pixels = view.getImage().getPixelReader();
        int width = (int) view.getImage().getWidth();
        int height = (int) view.getImage().getHeight();
        long print = 1;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                print = print * 31 + pixels.getArgb(width * (2 * x + 1) / (2 * COLUMNS), height * (2 * y + 1) / (2 * ROWS));
            }
        }
        return print;
    }
}
