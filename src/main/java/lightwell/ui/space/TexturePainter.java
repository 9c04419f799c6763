package lightwell.ui.space;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerContent;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.Painter;
import lightwell.ui.space.draw.SurfaceTexture;

/**
 * Paints the levels of a layer's pyramid as a texture: it is light that is averaged, as in panes. Besides the pyramid, which panes share,
 * it needs four bytes for each pixel of the finest level, a third of that for the others, and one row per thread: 65 MB for 12 megapixels,
 * 90 MB at most. For one thread at a time, for one photo, under a lease.
 */
final class TexturePainter {

    /** The longest side of the finest level; JavaFX's 3D pipeline takes up to 8192. */
    static final int LARGEST_SIDE = 4096;
    private static final int BAND_ROWS = 64;
    private static final long PAUSE_NANOS = 200_000;

    private final OpenPhoto photo;
    private final ParallelFor fork;
    private Source source;
    private SurfaceTexture painted;

    /** Everything that the colours depend on. */
    private record Source(LayerChoice layer, List<Object> inputs, ScreenSettings settings) {}

    TexturePainter(OpenPhoto photo, ParallelFor fork) {
        this.photo = photo;
        this.fork = fork;
    }

    /** The texture that is painted already, if it is the requested one. */
    Optional<SurfaceTexture> known(LayerChoice layer, ScreenSettings settings) {
        return source(layer, settings).equals(source) ? Optional.of(painted) : Optional.empty();
    }

    /**
     * Paints; blocks.
     *
     * @param wanted whether the result is still wanted; from any thread
     * @return empty if it is not, or if values of the layer must not be averaged
     */
    Optional<SurfaceTexture> of(LayerChoice layer, ScreenSettings settings, BooleanSupplier wanted) throws IOException {
        clear(); // frees the previous one first
        Source next = source(layer, settings);
        if (!(photo.layers().content(layer, photo.basis()) instanceof LayerContent.Picture picture) || picture.pyramid().flat()) {
            return Optional.empty();
        }
        Painter painter = picture.painting().look(settings).painter();
        complete(picture.pyramid(), wanted);
        List<SurfaceTexture.Level> levels = new ArrayList<>();
        for (int level = 0; level <= picture.pyramid().last() && wanted.getAsBoolean(); level++) {
            picture.pyramid().level(level).filter(TexturePainter::fits).ifPresent(light -> levels.add(level(light, painter, wanted)));
        }
        if (levels.isEmpty() || !wanted.getAsBoolean()) {
            return Optional.empty();
        }
        source = next;
        painted = new SurfaceTexture(levels);
        return Optional.of(painted);
    }

    /** Forgets the texture. */
    void clear() {
        source = null;
        painted = null;
    }

    private Source source(LayerChoice layer, ScreenSettings settings) {
        return new Source(layer, layer.inputs(photo.basis()), settings);
    }

    private static boolean fits(Bands light) {
        return Math.max(light.width(), light.height()) <= LARGEST_SIDE;
    }

    /** Builds what is missing of a pyramid; panes may be building it, too. */
    private void complete(Pyramid pyramid, BooleanSupplier wanted) {
        fork.run(fork.threads(), thread -> {
            while (!pyramid.complete() && wanted.getAsBoolean()) {
                pyramid.step();
                LockSupport.parkNanos(PAUSE_NANOS); // another thread may be at the last strip
            }
        });
    }

    private SurfaceTexture.Level level(Bands light, Painter painter, BooleanSupplier wanted) {
        int width = light.width();
        int[] argb = new int[width * light.height()];
        fork.run((light.height() + BAND_ROWS - 1) / BAND_ROWS, band -> {
            if (wanted.getAsBoolean()) {
                int end = Math.min(light.height(), (band + 1) * BAND_ROWS);
                float[] row = new float[width * light.channels()];
                Bands.Rows reader = light.rows(0, width, end);
                for (int y = band * BAND_ROWS; y < end; y++) {
                    reader.read(y, row);
                    painter.paint(row, width, argb, y * width);
                }
                for (int i = band * BAND_ROWS * width; i < end * width; i++) {
                    argb[i] |= 0xFF00_0000; // removes marks of clipping
                }
            }
        });
        return new SurfaceTexture.Level(width, light.height(), argb);
    }
}
