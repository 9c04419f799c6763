package lightwell.ui.space.engine;

import java.util.Arrays;

/**
 * The times of one frame of the same scene, milliseconds.
 *
 * @param pipeline  with JavaFX's 3D pipeline
 * @param processor with the processor
 */
public record EngineTimes(double pipeline, double processor) {

    /** A pipeline that needs no more is smooth enough: 40 frames a second. */
    private static final double SMOOTH_MILLIS = 25;
    /** The processor's frame must still be copied to the window, and its times vary. */
    private static final double CLEARLY = 0.7;

    /** Medians of both; at least one time each. */
    static EngineTimes of(double[] pipeline, double[] processor) {
        return new EngineTimes(median(pipeline), median(processor));
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The 3D pipeline, unless it is not smooth and the processor is clearly quicker. */
    SpaceEngine quicker() {
        return pipeline > SMOOTH_MILLIS && processor < CLEARLY * pipeline ? SpaceEngine.PROCESSOR : SpaceEngine.PIPELINE;
    }
}
