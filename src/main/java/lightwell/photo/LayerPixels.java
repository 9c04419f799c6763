package lightwell.photo;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.message.Message;

/**
 * The samples of one layer: decoded on first use, kept until closed. A layer of floats has its values, too, of which the samples are codes.
 * Thread-safe; owned by its {@link Photo}.
 */
public final class LayerPixels implements AutoCloseable {

    /** Decodes the samples; called at most once. */
    @FunctionalInterface
    public interface Decoder {
        Raster decode() throws IOException;
    }

    /** Decodes values; called at most once. */
    @FunctionalInterface
    public interface ValueDecoder {
        FloatPlane decode() throws IOException;
    }

    private final Decoder decoder;
    private final Optional<Plane> plane;
    private Raster raster;
    private IOException failure;
    private boolean closed;

    public LayerPixels(Decoder decoder) {
        this.decoder = decoder;
        this.plane = Optional.empty();
    }

    private LayerPixels(Plane plane, Function<FloatPlane, Raster> coder) {
        this.decoder = () -> coder.apply(plane.get());
        this.plane = Optional.of(plane);
    }

    /** Samples that are made of values. @param coder makes codes of the values for what computes with codes */
    public static LayerPixels ofValues(ValueDecoder decoder, Function<FloatPlane, Raster> coder) {
        return new LayerPixels(new Plane(decoder), coder);
    }

    /**
     * The values as stored; empty for a layer of integer codes. Waits while they are decoded.
     *
     * @throws IOException as {@link #get} does
     */
    public Optional<FloatPlane> values() throws IOException {
        return plane.isEmpty() ? Optional.empty() : Optional.of(plane.get().get());
    }

    /** Whether it has values; decodes nothing. */
    public boolean floats() {
        return plane.isPresent();
    }

    /** The values if they were decoded already; does not wait. */
    public Optional<FloatPlane> decodedValues() {
        return plane.flatMap(Plane::known);
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
        plane.ifPresent(Plane::close);
    }

    /** Values, decoded once. */
    private static final class Plane {

        private final ValueDecoder decoder;
        private IOException failure;
        private boolean closed;
        private volatile FloatPlane values;

        Plane(ValueDecoder decoder) {
            this.decoder = decoder;
        }

        synchronized FloatPlane get() throws IOException {
            if (closed) {
                throw new PhotoException(Message.of("photo.closed"));
            }
            if (failure != null) {
                throw failure;
            }
            if (values == null) {
                try {
                    values = decoder.decode();
                } catch (IOException e) {
                    failure = e;
                    throw e;
                }
            }
            return values;
        }

        Optional<FloatPlane> known() {
            return Optional.ofNullable(values);
        }

        synchronized void close() {
            closed = true;
            values = null;
        }
    }
}
