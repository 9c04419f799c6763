package lightwell.ui.space.engine;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Measures both engines with the same frame, one after the other: the 3D pipeline by the window's pulses, while the scene is drawn again
 * and again, and the processor in the background. The picture does not change. For the FX thread, for one measurement.
 */
public final class EngineMeter {

    private static final double NANOS_PER_MILLI = 1e6;
    /** The first frames upload the mesh, or run before the code is compiled. */
    private static final int WARM_UP = 3;
    private static final int FRAMES = 9;

    private final Executor background;
    private final Consumer<EngineTimes> use;

    /** @param use receives the times on the FX thread; nothing if the processor cannot draw, for lack of memory */
    public EngineMeter(Executor background, Consumer<EngineTimes> use) {
        this.background = background;
        this.use = use;
    }

    /**
     * @param redraw    draws the frame with the 3D pipeline at the next pulse
     * @param processor prepares in the background what draws the same frame with the processor
     */
    public void measure(Runnable redraw, Supplier<Runnable> processor) {
        new AnimationTimer() {

            private final double[] times = new double[WARM_UP + FRAMES];
            private int count = -1;
            private long last;

            @Override
            public void handle(long pulse) {
                long now = System.nanoTime();
                if (count >= 0) {
                    times[count] = (now - last) / NANOS_PER_MILLI;
                }
                last = now;
                redraw.run();
                if (++count == times.length) {
                    stop();
                    then(() -> finish(times, processor));
                }
            }
        }.start();
    }

    private void then(Runnable work) {
        try {
            background.execute(work);
        } catch (RejectedExecutionException e) {
            return; // the window is closing
        }
    }

    private void finish(double[] pipeline, Supplier<Runnable> processor) {
        double[] times = new double[WARM_UP + FRAMES];
        try {
            Runnable draw = processor.get();
            for (int i = 0; i < times.length; i++) {
                long begin = System.nanoTime();
                draw.run();
                times[i] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
            }
        } catch (OutOfMemoryError e) {
            return; // the 3D pipeline, which has drawn already, stays
        }
        EngineTimes both = EngineTimes.of(warm(pipeline), warm(times));
        Platform.runLater(() -> use.accept(both));
    }

    private static double[] warm(double[] times) {
        return Arrays.copyOfRange(times, WARM_UP, times.length);
    }
}
