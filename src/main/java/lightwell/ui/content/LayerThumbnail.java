package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.render.FrameRenderer;
import lightwell.ui.render.Pyramid;
import lightwell.ui.render.ViewArea;

/**
 * A layer in small, painted as a pane paints it with its settings at rest.
 *
 * @param argb opaque, row by row; not changed once made
 */
public record LayerThumbnail(int width, int height, int[] argb) {

    /**
     * Of the levels that a pane has of it; else of a preview, some 10 ms for a photo of any size. Decodes a layer that nobody needed
     * before, so it blocks; the caller holds a lease.
     *
     * @param longest side of the thumbnail, pixels
     * @return empty when the photo has no such layer
     * @throws IOException one sentence, when it cannot be decoded
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
