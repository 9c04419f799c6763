package lightwell.codec;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import lightwell.image.Raster;
import lightwell.message.Message;

/** Decodes with libheif in this process: where there is no fence. {@code decoder/main.cpp} does the same behind it. */
final class UnfencedDecoder implements ItemDecoder {

    /** libheif reads it until the context is freed; the field keeps it reachable. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final ByteBuffer bytes;
    private final Pointer context;

    private UnfencedDecoder(ByteBuffer bytes, Pointer context) {
        this.bytes = bytes;
        this.context = context;
    }

    /** @param bytes direct memory, position 0 */
    static UnfencedDecoder open(ByteBuffer bytes) throws CodecException {
        LibHeif.load();
        Pointer context = LibHeif.heif_context_alloc();
        LibHeif.HeifError error = LibHeif.heif_context_read_from_memory_without_copy(
                context, Native.getDirectBufferPointer(bytes), bytes.limit(), null);
        if (error.failed()) {
            CodecException refused = new CodecException(Message.of("codec.libheif-cannot-read-file", error.text()));
            LibHeif.heif_context_free(context);
            throw refused;
        }
        return new UnfencedDecoder(bytes, context);
    }

    @Override
    public Raster color(int itemId, boolean upright) throws CodecException {
        Pointer handle = handle(itemId);
        try {
            boolean alpha = LibHeif.heif_image_handle_has_alpha_channel(handle) != 0;
            boolean deep = LibHeif.heif_image_handle_get_luma_bits_per_pixel(handle) > 8;
            Pointer image = decode(handle, itemId, LibHeif.COLORSPACE_RGB, interleaved(alpha, deep), upright);
            return HeifImages.toRaster(image, LibHeif.CHANNEL_INTERLEAVED, alpha ? 4 : 3);
        } finally {
            LibHeif.heif_image_handle_release(handle);
        }
    }

    @Override
    public Raster first(int itemId, boolean upright) throws CodecException {
        Pointer handle = handle(itemId);
        try {
            // Requesting monochrome would convert a grid twice: libheif assembles mono tiles as planar RGB.
            Pointer image = decode(handle, itemId, LibHeif.UNDEFINED, LibHeif.UNDEFINED, upright);
            boolean luma = LibHeif.heif_image_has_channel(image, LibHeif.CHANNEL_Y) != 0;
            return HeifImages.toRaster(image, luma ? LibHeif.CHANNEL_Y : LibHeif.CHANNEL_R, 1);
        } finally {
            LibHeif.heif_image_handle_release(handle);
        }
    }

    @Override
    public void close() {
        LibHeif.heif_context_free(context);
    }

    private Pointer handle(int itemId) throws CodecException {
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
