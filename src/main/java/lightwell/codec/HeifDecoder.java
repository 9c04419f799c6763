package lightwell.codec;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import lightwell.heif.check.CopiedSamples;
import lightwell.heif.check.NormalisedHeif;
import lightwell.image.Raster;
import lightwell.message.Message;

/**
 * Decodes the items of one file with libheif. Thread-safe: items are decoded one after the other, each with as many threads as libheif uses
 * for the tiles of a grid. Rasters own their samples and outlive the decoder.
 */
public final class HeifDecoder implements AutoCloseable {

    private final Object lock = new Object();
    /** libheif reads it until the context is freed; the field keeps it reachable. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final ByteBuffer bytes;
    /** By item id. */
    private final Map<Integer, CopiedSamples> copied;
    private Pointer context;

    private HeifDecoder(ByteBuffer bytes, Map<Integer, CopiedSamples> copied, Pointer context) {
        this.bytes = bytes;
        this.copied = copied;
        this.context = context;
    }

    /**
     * Hands the file to libheif without copying it. Decodes nothing yet.
     *
     * @throws CodecException if libheif is missing or too old, or refuses the file
     */
    public static HeifDecoder open(NormalisedHeif file) throws CodecException {
        return open(file.bytes(), file.copied());
    }

    static HeifDecoder open(ByteBuffer bytes) throws CodecException {
        return open(bytes, Map.of());
    }

    private static HeifDecoder open(ByteBuffer bytes, Map<Integer, CopiedSamples> copied) throws CodecException {
        if (!bytes.isDirect()) {
            throw new IllegalArgumentException("libheif reads direct memory only");
        }
        LibHeif.load();
        ByteBuffer file = bytes.duplicate().rewind();
        Pointer context = LibHeif.heif_context_alloc();
        LibHeif.HeifError error = LibHeif.heif_context_read_from_memory_without_copy(
                context, Native.getDirectBufferPointer(file), file.limit(), null);
        if (error.failed()) {
            CodecException refused = new CodecException(Message.of("codec.libheif-cannot-read-file", error.text()));
            LibHeif.heif_context_free(context);
            throw refused;
        }
        return new HeifDecoder(file, copied, context);
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
            Pointer handle = handle(itemId);
            try {
                boolean alpha = LibHeif.heif_image_handle_has_alpha_channel(handle) != 0;
                boolean deep = LibHeif.heif_image_handle_get_luma_bits_per_pixel(handle) > 8;
                Pointer image = decode(handle, itemId, LibHeif.COLORSPACE_RGB, interleaved(alpha, deep), upright);
                Raster raster = HeifImages.toRaster(image, LibHeif.CHANNEL_INTERLEAVED, alpha ? 4 : 3);
                return RgbSamples.of(raster, Optional.ofNullable(copied.get(itemId)));
            } finally {
                LibHeif.heif_image_handle_release(handle);
            }
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
            Pointer handle = handle(itemId);
            try {
                // Requesting monochrome would convert a grid twice: libheif assembles mono tiles as planar RGB.
                Pointer image = decode(handle, itemId, LibHeif.UNDEFINED, LibHeif.UNDEFINED, upright);
                boolean luma = LibHeif.heif_image_has_channel(image, LibHeif.CHANNEL_Y) != 0;
                Raster raster = HeifImages.toRaster(image, luma ? LibHeif.CHANNEL_Y : LibHeif.CHANNEL_R, 1);
                return RgbSamples.of(raster, Optional.ofNullable(copied.get(itemId)));
            } finally {
                LibHeif.heif_image_handle_release(handle);
            }
        }
    }

    /** Frees the file after any decode in progress; further calls do nothing. */
    @Override
    public void close() {
        synchronized (lock) {
            if (context != null) {
                LibHeif.heif_context_free(context);
                context = null;
            }
        }
    }

    private Pointer handle(int itemId) throws CodecException {
        if (context == null) {
            throw new CodecException(Message.of("codec.file-closed"));
        }
        PointerByReference handle = new PointerByReference();
        LibHeif.HeifError error = LibHeif.heif_context_get_image_handle(context, itemId, handle);
        if (error.failed()) {
            throw new CodecException(Message.of("codec.libheif-does-not-offer-item", itemId, error.text()));
        }
        return handle.getValue();
    }

    private static Pointer decode(Pointer handle, int itemId, int colorspace, int chroma, boolean upright) throws CodecException {
        PointerByReference image = new PointerByReference();
        Pointer options = DecodingOptions.allocate(upright);
        try {
            LibHeif.HeifError error = LibHeif.heif_decode_image(handle, image, colorspace, chroma, options);
            if (error.failed()) {
                throw failure(itemId, error);
            }
        } finally {
            LibHeif.heif_decoding_options_free(options);
            NativeMessages.take();
        }
        return image.getValue();
    }

    private static CodecException failure(int itemId, LibHeif.HeifError error) {
        if (!LibHeif.decodesHevc()) {
            return new CodecException(Message.of("codec.libheif-no-hevc-decoder-cannot"));
        }
        return new CodecException(Message.of("codec.libheif-cannot-decode-item", itemId, error.text()));
    }

    private static int interleaved(boolean alpha, boolean deep) {
        if (deep) {
            return alpha ? LibHeif.CHROMA_INTERLEAVED_RRGGBBAA_LE : LibHeif.CHROMA_INTERLEAVED_RRGGBB_LE;
        }
        return alpha ? LibHeif.CHROMA_INTERLEAVED_RGBA : LibHeif.CHROMA_INTERLEAVED_RGB;
    }
}
