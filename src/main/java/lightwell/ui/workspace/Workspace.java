package lightwell.ui.workspace;

import java.util.Optional;
import lightwell.color.ConfigChoice;
import lightwell.jobs.BackgroundPool;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/**
 * What the features of one window share: the open photo and its display settings, colour, errors, and threads. Made on any thread; from
 * then on for the FX thread.
 */
public final class Workspace implements AutoCloseable {

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final BackgroundPool ahead = BackgroundPool.idle("lightwell-ahead");
    private final BackgroundPool background = new BackgroundPool("lightwell-background", THREADS);
    private final ErrorModel errors = new ErrorModel();
    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);
    private final ColorLoader color;

    /**
     * @param config   of OpenColorIO
     * @param fallback is used, with a message, if that one cannot be loaded; empty: nothing is
     */
    public Workspace(ConfigChoice config, Optional<ConfigChoice> fallback) {
        color = new ColorLoader(config, fallback, background);
    }

    /** The open photo and its display settings. */
    public ViewerModel viewer() {
        return viewer;
    }

    /** The layers of the panes. */
    public PanesModel panes() {
        return panes;
    }

    public ColorLoader color() {
        return color;
    }

    /** The messages of the window about failures. */
    public ErrorModel errors() {
        return errors;
    }

    /** Threads for work that the window waits for. */
    public BackgroundPool background() {
        return background;
    }

    /** A thread for photos that are read before anybody asks for them. */
    public BackgroundPool ahead() {
        return ahead;
    }

    /** Ends the threads; the features must be closed before. */
    @Override
    public void close() {
        ahead.close();
        background.close();
    }
}
