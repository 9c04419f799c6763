package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.FrameRenderer;
import lightwell.ui.render.ViewArea;

/**
 * A small picture of a layer, painted as in a pane with its current settings.
 *
 * @param argb opaque, row by row; not modified
 */
public record LayerThumbnail(int width, int height, int[] argb) {

    /**
     * Uses the levels of a pane, else a preview, which takes about 10 ms for a photo of any size. May decode the layer, so it blocks; the
     * caller holds a lease.
     *
     * @param longest side of the thumbnail, pixels
     * @return empty if the photo has no such layer
     * @throws IOException one sentence, if it cannot be decoded
     */
    public static Optional<LayerThumbnail> of(OpenPhoto photo, LayerChoice choice, int longest) throws IOException {
        if (!(photo.layers().content(choice, photo.basis()) instanceof Picture picture)) {
            return Optional.empty();
        }
        Pyramid pyramid = picture.pyramid();
        double scale = Math.min(1, (double) longest / Math.max(pyramid.width(), pyramid.height()));
        int width = Math.max(1, (int) Math.round(pyramid.width() * scale));
        int height = Math.max(1, (int) Math.round(pyramid.height() * scale));
        ViewArea whole = new ViewArea(1, width / 2.0, height / 2.0, width, height, width, height);
        if (!FrameRenderer.ready(pyramid, whole)) {
            pyramid.step();
        }
        int[] argb = FrameRenderer.render(pyramid, picture.painting().look(ScreenSettings.PLAIN).painter(), whole).argb();
        return Optional.of(new LayerThumbnail(width, height, argb));
    }
}
