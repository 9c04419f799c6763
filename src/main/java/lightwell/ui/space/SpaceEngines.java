package lightwell.ui.space;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which engine draws what is in space, and whether there is a choice. For the FX thread. */
public final class SpaceEngines {

    /** {@code -Dlightwell.3d=cpu} draws without the 3D pipeline, whatever it can do. */
    private static final String FORCED = "lightwell.3d";

    private final boolean decided = "cpu".equals(System.getProperty(FORCED));
    private final BooleanProperty processor = new SimpleBooleanProperty();

    SpaceEngines() {}

    /** Whether the processor draws, also where JavaFX's 3D pipeline could. */
    public BooleanProperty processor() {
        return processor;
    }

    /** True where JavaFX has no 3D pipeline, so that the processor draws in any case. */
    public boolean missing() {
        return !Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    /** True where the system property has chosen the processor. */
    public boolean decided() {
        return decided;
    }

    /** The one that draws. */
    SpaceEngine drawing() {
        return decided || processor.get() || missing() ? SpaceEngine.PROCESSOR : SpaceEngine.PIPELINE;
    }
}
