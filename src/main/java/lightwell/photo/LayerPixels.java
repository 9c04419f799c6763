package lightwell.photo;

import java.io.IOException;
import lightwell.image.Raster;
import lightwell.message.Message;

/** The samples of one layer: decoded on first use, kept until closed. Safe from several threads; owned by its {@link Photo}. */
public final class LayerPixels implements AutoCloseable {

    /** Makes the samples; called at most once. */
    @FunctionalInterface
    public interface Decoder {
        Raster decode() throws IOException;
    }

    private final Decoder decoder;
    private Raster raster;
    private IOException failure;
    private boolean closed;

    public LayerPixels(Decoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The samples, upright; waits while another thread decodes them.
     *
     * @throws IOException one sentence, the same one at every call: what cannot be decoded once is not tried again
     */
    public synchronized Raster get() throws IOException {
        if (closed) {
            throw new PhotoException(Message.of("photo.closed"));
        }
        if (failure != null) {
            throw failure;
        }
        if (raster == null) {
            try {
                raster = decoder.decode();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
        return raster;
    }

    /** True when {@link #get} returns at once. */
    public synchronized boolean decoded() {
        return raster != null;
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
