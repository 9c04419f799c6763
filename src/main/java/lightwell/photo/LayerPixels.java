package lightwell.photo;

import java.io.IOException;
import lightwell.image.Raster;
import lightwell.message.Message;

/** The samples of one layer: decoded on first use, kept until closed. Thread-safe; owned by its {@link Photo}. */
public final class LayerPixels implements AutoCloseable {

    /** Decodes the samples; called at most once. */
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
     * @throws IOException one sentence, the same for every call: decoding is not tried again after a failure
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

    /** True if {@link #get} returns immediately. */
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
