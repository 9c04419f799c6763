package lightwell.codec;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import lightwell.fence.Fence;
import lightwell.heif.check.CopiedSamples;
import lightwell.heif.check.NormalisedHeif;
import lightwell.image.Raster;
import lightwell.message.Message;

/**
 * Decodes the items of one file with libheif, in a helper process where there can be one. Thread-safe: items are decoded one after the
 * other, each with as many threads as libheif uses for the tiles of a grid. Rasters own their samples and outlive the decoder.
 */
public final class HeifDecoder implements AutoCloseable {

    private final Object lock = new Object();
    /** By item id. */
    private final Map<Integer, CopiedSamples> copied;
    /** Empty when closed. */
    private Optional<ItemDecoder> open;

    private HeifDecoder(Map<Integer, CopiedSamples> copied, ItemDecoder open) {
        this.copied = copied;
        this.open = Optional.of(open);
    }

    /**
     * Hands the file to libheif. Decodes nothing yet.
     *
     * @throws CodecException if libheif is missing or too old, or refuses the file
     */
    public static HeifDecoder open(NormalisedHeif file) throws CodecException {
        return open(file.bytes(), file.copied(), file.pixels());
    }

    static HeifDecoder open(ByteBuffer bytes) throws CodecException {
        return open(bytes, Map.of(), Map.of());
    }

    private static HeifDecoder open(ByteBuffer bytes, Map<Integer, CopiedSamples> copied, Map<Integer, Long> pixels) throws CodecException {
        if (!bytes.isDirect()) {
            throw new IllegalArgumentException("libheif reads direct memory only");
        }
        ByteBuffer file = bytes.duplicate().rewind();
        boolean fenced = Fence.ofProcess().state().stands();
        return new HeifDecoder(copied, fenced ? FencedDecoder.open(file, pixels) : UnfencedDecoder.open(file));
    }

    /**
     * The item as interleaved RGB, or RGBA if it has an alpha plane, upright. 8 bits stay 8; more become 16-bit little-endian codes of the
     * file's depth. The reversible kinds of YCgCo have fewer bits than are coded. Chroma is upsampled by nearest neighbour; the matrix is
     * the file's, or BT.601 if it names none; see {@link SampleMatrix}.
     *
     * @throws CodecException if the item does not exist or cannot be decoded
     */
    public Raster decodeColor(int itemId) throws CodecException {
        return decodeColor(itemId, true);
    }

    /**
     * The item as RGB or RGBA, optionally as stored, before {@code clap}, {@code irot} and {@code imir}.
     *
     * @param upright whether libheif applies the transformations; 1.15 cannot mirror more than 8 bits
     */
    public Raster decodeColor(int itemId, boolean upright) throws CodecException {
        synchronized (lock) {
            return RgbSamples.of(decoder().color(itemId, upright), Optional.ofNullable(copied.get(itemId)));
        }
    }

    /**
     * The item's first plane, upright, at full range; one channel. Colour items give their luma, or red.
     *
     * @throws CodecException if the item does not exist or cannot be decoded
     */
    public Raster decodeMono(int itemId) throws CodecException {
        return decodeMono(itemId, true);
    }

    /** The item's first plane, optionally as stored; see {@link #decodeColor(int, boolean)}. */
    public Raster decodeMono(int itemId, boolean upright) throws CodecException {
        if (copied.containsKey(itemId) && !copied.get(itemId).grey()) {
            return Grey.first(decodeColor(itemId, upright)); // the first plane is not the original luma
        }
        synchronized (lock) {
            return RgbSamples.of(decoder().first(itemId, upright), Optional.ofNullable(copied.get(itemId)));
        }
    }

    private ItemDecoder decoder() throws CodecException {
        return open.orElseThrow(() -> new CodecException(Message.of("codec.file-closed")));
    }

    /** Frees the file after any decode in progress; further calls do nothing. */
    @Override
    public void close() {
        synchronized (lock) {
            open.ifPresent(ItemDecoder::close);
            open = Optional.empty();
        }
    }
}
