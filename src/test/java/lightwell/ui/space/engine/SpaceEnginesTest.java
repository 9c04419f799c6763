package lightwell.ui.space.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine is chosen by times that were not measured. */
class SpaceEnginesTest {

    private static final EngineTimes SLOW_PIPELINE = new EngineTimes(180, 22);
    private static final EngineTimes QUICK_PIPELINE = new EngineTimes(16.7, 22);

    private final SpaceEngines engines = new SpaceEngines(() -> true, "");

    @ParameterizedTest
    @CsvSource({"180, 22, PROCESSOR", "16.7, 22, PIPELINE", "16.7, 3, PIPELINE", "40, 35, PIPELINE", "40, 20, PROCESSOR",
        "400, 300, PIPELINE"})
    void theProcessorDrawsOnlyWhereItIsClearlyQuicker(double pipeline, double processor, SpaceEngine quicker) {
        assertEquals(quicker, new EngineTimes(pipeline, processor).quicker());
    }

    /** One slow frame, of a window that was covered or a collection of garbage, decides nothing. */
    @Test
    void timesAreMedians() {
        assertEquals(new EngineTimes(17, 21), EngineTimes.of(new double[] {17, 900, 16, 17, 18}, new double[] {20, 21, 300}));
    }

    @Test
    void theQuickerOneDrawsAndIsTold() {
        assertTrue(engines.undecided());
        assertEquals(SpaceEngine.PIPELINE, engines.drawing());
        assertEquals("", engines.sentence());
        engines.take(SLOW_PIPELINE);
        assertEquals(SpaceEngine.PROCESSOR, engines.drawing());
        assertEquals("The 3D view is drawn by the processor: it took 22 ms a frame, the 3D pipeline 180 ms.", engines.sentence());
        assertFalse(engines.undecided(), "once is enough");
        assertFalse(engines.chosen(), "so that the next start measures again");
    }

    @Test
    void theUserOverridesIt() {
        engines.take(SLOW_PIPELINE);
        engines.processor().set(false);
        assertEquals(SpaceEngine.PIPELINE, engines.drawing());
        assertTrue(engines.chosen());
        assertEquals("The 3D view is drawn by the 3D pipeline: it took 180 ms a frame, the processor 22 ms.", engines.sentence());
    }

    @Test
    void aChoiceIsRememberedAndNotMeasuredAgain() {
        engines.restore(false, true);
        assertFalse(engines.undecided());
        engines.take(SLOW_PIPELINE);
        assertEquals(SpaceEngine.PIPELINE, engines.drawing());
        SpaceEngines other = new SpaceEngines(() -> true, "");
        other.restore(true, false); // settings of earlier versions: only the user could have switched
        other.take(QUICK_PIPELINE);
        assertEquals(SpaceEngine.PROCESSOR, other.drawing());
        SpaceEngines fresh = new SpaceEngines(() -> true, "");
        fresh.restore(false, false);
        assertTrue(fresh.undecided());
    }

    @Test
    void withoutAChoiceNothingIsMeasured() {
        assertFalse(new SpaceEngines(() -> false, "").undecided());
        assertEquals(SpaceEngine.PROCESSOR, new SpaceEngines(() -> false, "").drawing());
        assertFalse(new SpaceEngines(() -> true, "cpu").undecided());
        assertEquals(SpaceEngine.PROCESSOR, new SpaceEngines(() -> true, "cpu").drawing());
        assertFalse(new SpaceEngines(() -> true, "pipeline").undecided());
        assertEquals(SpaceEngine.PIPELINE, new SpaceEngines(() -> true, "pipeline").drawing());
    }
}
