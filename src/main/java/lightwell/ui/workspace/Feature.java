package lightwell.ui.workspace;

import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.settings.Settings;

/**
 * One feature of the window. It makes its models from the {@link Workspace} and brings along what is remembered of them, its actions and,
 * by methods of its own, its controls. The shell lists the features and lays them out. For the FX thread.
 */
public interface Feature {

    /** Takes over what the settings hold of it; what they do not hold stays at its default. Called once, before {@link #register}. */
    default void restore(Settings settings) {}

    /** Puts into the settings what the next run shall begin with. */
    default void remember(Settings settings) {}

    /** Adds its actions; called once. The order of the features is the order of their actions within a group of a menu. */
    void register(ActionRegistry actions);

    /** Cancels what it does, without waiting for it. */
    default void stop() {}

    /**
     * Waits until what was cancelled has cleaned up after itself, and ends the threads of the feature. Called once, after {@link #stop}.
     */
    default void close() {}
}
