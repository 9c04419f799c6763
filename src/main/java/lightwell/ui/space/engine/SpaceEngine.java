package lightwell.ui.space.engine;

/** The 3D engine: JavaFX's 3D pipeline, which uses a graphics card if there is one, or the processor. */
public enum SpaceEngine {
    PIPELINE, PROCESSOR
}
