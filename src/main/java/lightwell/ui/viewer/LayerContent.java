package lightwell.ui.viewer;

import java.io.IOException;
import lightwell.ui.render.Painter;
import lightwell.ui.render.Pyramid;

/** A layer of a photo, ready to be shown; or why there is nothing to show. */
sealed interface LayerContent {

    /** Nothing to show; the message is one plain sentence. */
    record Empty(String message) implements LayerContent { }

    /** Something to show. */
    record Picture(Pyramid pyramid, Painting painting) implements LayerContent { }

    /** Makes the content of one layer. Decodes, so it blocks: called in the background, under a lease. */
    @FunctionalInterface
    interface Source {
        LayerContent of(OpenPhoto photo) throws IOException;
    }

    /** How the values are shown under the settings of one moment; may take some 100 ms the first time. */
    @FunctionalInterface
    interface Painting {
        Look look(ScreenSettings settings) throws IOException;
    }

    /**
     * @param rule   what is shown and how it was found, in short
     * @param detail the same in sentences
     */
    record Look(Painter painter, String rule, String detail) { }
}
