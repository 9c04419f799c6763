package lightwell.ui.workspace;

import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.settings.Settings;

/**
 * One feature of the window. It builds its models from the {@link Workspace} and provides its remembered state, its actions and, through
 * methods of its own, its controls. The shell lists the features and lays them out. For the FX thread.
 */
public interface Feature {

    /** Restores its state from the settings; missing parts keep their defaults. Called once, before {@link #register}. */
    default void restore(Settings settings) {}

    /** Stores the state for the next run. */
    default void remember(Settings settings) {}

    /** Registers its actions; called once. The order of the features is the order of their actions within a group of a menu. */
    void register(ActionRegistry actions);

    /** Cancels its work without waiting for it. */
    default void stop() {}

    /** Waits until cancelled work has cleaned up, and ends the threads of the feature. Called once, after {@link #stop}. */
    default void close() {}
}
