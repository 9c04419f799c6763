package lightwell.ui.space;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which engine draws the 3D view, and whether there is a choice. For the FX thread. */
public final class SpaceEngines {

    /** {@code -Dlightwell.3d=cpu} draws without the 3D pipeline, even if it would work. */
    private static final String FORCED = "lightwell.3d";

    private final boolean decided = "cpu".equals(System.getProperty(FORCED));
    private final BooleanProperty processor = new SimpleBooleanProperty();

    SpaceEngines() {}

    /** Whether the processor draws although JavaFX's 3D pipeline could. */
    public BooleanProperty processor() {
        return processor;
    }

    /** True if JavaFX has no 3D pipeline, so that the processor always draws. */
    public boolean missing() {
        return !Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    /** True if the system property has selected the processor. */
    public boolean decided() {
        return decided;
    }

    /** The engine in use. */
    SpaceEngine drawing() {
        return decided || processor.get() || missing() ? SpaceEngine.PROCESSOR : SpaceEngine.PIPELINE;
    }
}
