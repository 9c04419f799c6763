package lightwell.ui.space;

/** What draws in space: JavaFX's 3D pipeline, which is a graphics card's where there is one, or the processor. */
public enum SpaceEngine {
    PIPELINE, PROCESSOR
}
