package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.look.Painting;
import lightwell.ui.render.Painter;

/** A layer of a photo, ready to be shown; or the reason why there is nothing to show. */
public sealed interface LayerContent {

    /**
     * Nothing to show; the message is one plain sentence.
     *
     * @param again whether trying again may help
     */
    record Empty(String message, boolean again) implements LayerContent {

        /** For a photo that lacks the layer. */
        Empty(String message) {
            this(message, false);
        }
    }

    /**
     * Something to show.
     *
     * @param ownAspect the picture keeps its aspect; otherwise it is stretched over the base
     * @param samples   of the size of the picture
     */
    record Picture(Pyramid pyramid, Painting painting, boolean ownAspect, PixelReadout samples) implements LayerContent {

        Picture(Pyramid pyramid, Painting painting, PixelReadout samples) {
            this(pyramid, painting, false, samples);
        }

        /** The values before painting, at full size. */
        public Bands values() {
            return pyramid.level(0).orElseThrow();
        }

        public Placement on(int baseWidth, int baseHeight) {
            return ownAspect ? Placement.within(baseWidth, baseHeight, pyramid.width(), pyramid.height())
                    : Placement.over(baseWidth, baseHeight);
        }
    }
}
