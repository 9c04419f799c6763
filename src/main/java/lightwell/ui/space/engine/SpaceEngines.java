package lightwell.ui.space.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.ui.kit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which engine draws the 3D view, and whether there is a choice: the user's, else the one that was quicker with the first scene. For the FX
 * thread.
 */
public final class SpaceEngines {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceEngines.class);
    /** {@code -Dlightwell.3d=cpu} draws without the 3D pipeline, even if it would work; {@code pipeline} draws with it, unmeasured. */
    private static final String FORCED = "lightwell.3d";

    private final BooleanSupplier supported;
    private final String forced;
    private final BooleanProperty processor = new SimpleBooleanProperty();
    private Optional<EngineTimes> times = Optional.empty();
    private boolean chosen;

    public SpaceEngines() {
        this(() -> Platform.isSupported(ConditionalFeature.SCENE3D), System.getProperty(FORCED, ""));
    }

    /**
     * @param supported whether JavaFX has a 3D pipeline
     * @param forced    value of the system property
     */
    SpaceEngines(BooleanSupplier supported, String forced) {
        this.supported = supported;
        this.forced = forced;
        processor.addListener((observable, before, now) -> chosen = true);
    }

    /** Whether the processor draws although JavaFX's 3D pipeline could. A change is the user's choice. */
    public BooleanProperty processor() {
        return processor;
    }

    /** True if JavaFX has no 3D pipeline, so that the processor always draws. */
    public boolean missing() {
        return !supported.getAsBoolean();
    }

    /** True if the system property has selected the processor. */
    public boolean decided() {
        return forced.equals("cpu");
    }

    /** True if it is the user who has chosen {@link #processor}. */
    public boolean chosen() {
        return chosen;
    }

    /** As the user chose earlier. */
    public void restore(boolean byProcessor, boolean byUser) {
        processor.set(byProcessor);
        chosen = byProcessor || byUser;
    }

    /** True if both engines are possible and nobody has chosen: measure them. */
    public boolean undecided() {
        return forced.isEmpty() && !chosen && times.isEmpty() && !missing();
    }

    /** Takes the quicker engine, unless there has been a choice in the meantime. */
    public void take(EngineTimes measured) {
        if (undecided()) {
            times = Optional.of(measured);
            processor.set(measured.quicker() == SpaceEngine.PROCESSOR);
            chosen = false;
            LOG.info(sentence());
        }
    }

    /** What draws the 3D view, and the times that were measured; empty if nothing was. */
    public String sentence() {
        return times.map(known -> Texts.get(drawing() == SpaceEngine.PROCESSOR ? "pipeline.space.processor" : "pipeline.space.pipeline",
                millis(known.pipeline()), millis(known.processor()))).orElse("");
    }

    private static String millis(double time) {
        return Long.toString(Math.round(time));
    }

    /** The engine in use. */
    public SpaceEngine drawing() {
        return decided() || processor.get() || missing() ? SpaceEngine.PROCESSOR : SpaceEngine.PIPELINE;
    }
}
