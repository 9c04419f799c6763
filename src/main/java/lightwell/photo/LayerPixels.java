package lightwell.photo;

import java.io.IOException;
import lightwell.image.Raster;

/** The samples of one layer: decoded on first use, kept until closed. Safe from several threads; owned by its {@link Photo}. */
public final class LayerPixels implements AutoCloseable {

    /** Makes the samples; called at most once at a time, and again after a failure. */
    @FunctionalInterface
    public interface Decoder {
        Raster decode() throws IOException;
    }

    private final Decoder decoder;
    private Raster raster;
    private boolean closed;

    public LayerPixels(Decoder decoder) {
        this.decoder = decoder;
    }

    /** The samples, upright; waits while another thread decodes them. */
    public synchronized Raster get() throws IOException {
        if (closed) {
            throw new PhotoException("The photo is closed.");
        }
        if (raster == null) {
            raster = decoder.decode();
        }
        return raster;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (raster != null) {
            raster.close();
            raster = null;
        }
    }
}
