package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.ui.render.Bands;
import lightwell.ui.render.Painter;
import lightwell.ui.render.Pyramid;

/** A layer of a photo, ready to be shown; or why there is nothing to show. */
public sealed interface LayerContent {

    /**
     * Nothing to show; the message is one plain sentence.
     *
     * @param again whether trying again may help
     */
    record Empty(String message, boolean again) implements LayerContent {

        /** The photo has nothing of it. */
        Empty(String message) {
            this(message, false);
        }
    }

    /**
     * Something to show.
     *
     * @param ownAspect the picture keeps its aspect; otherwise it is spread over the base
     * @param samples   of the size of the picture
     */
    record Picture(Pyramid pyramid, Painting painting, boolean ownAspect, PixelReadout samples) implements LayerContent {

        Picture(Pyramid pyramid, Painting painting, PixelReadout samples) {
            this(pyramid, painting, false, samples);
        }

        /** What the painter paints, in full. */
        public Bands values() {
            return pyramid.level(0).orElseThrow();
        }

        public Placement on(int baseWidth, int baseHeight) {
            return ownAspect ? Placement.within(baseWidth, baseHeight, pyramid.width(), pyramid.height())
                    : Placement.over(baseWidth, baseHeight);
        }
    }

    /** Makes the content of a layer, or of a difference of two. Decodes, so it blocks: called in the background, under a lease. */
    static LayerContent of(OpenPhoto photo, PaneSubject wanted, LayerInputs basis) throws IOException {
        if (wanted instanceof LayerDifference difference) {
            return DifferenceContent.of(photo, difference, basis);
        }
        LayerChoice choice = (LayerChoice) wanted;
        return choice.kind().content(photo, choice, basis);
    }

    /** How the values are shown under the settings of one moment; may take some 100 ms the first time. */
    @FunctionalInterface
    interface Painting {
        Look look(ScreenSettings settings) throws IOException;
    }

    /**
     * @param rule   what is shown and how it was found, in short
     * @param detail the same in sentences
     * @param legend of its colours
     */
    record Look(Painter painter, String rule, String detail, Optional<Legend> legend) {

        Look(Painter painter, String rule, String detail) {
            this(painter, rule, detail, Optional.empty());
        }
    }
}
