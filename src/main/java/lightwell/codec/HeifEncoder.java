package lightwell.codec;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.BitDepth;
import lightwell.image.Raster;
import lightwell.message.Message;

/**
 * Encodes pictures as HEVC or AV1 with libheif. RGB is converted to YCbCr with BT.601 at full range, as phones do. The bitstream states
 * this and leaves primaries and transfer unspecified, since the item's ICC profile defines them. Thread-safe.
 */
public final class HeifEncoder {

    private static final int SMALLEST = 64;

    private HeifEncoder() {}

    /**
     * Encodes as HEVC; see {@link #encode(HeifCodec, Raster, EncoderOptions)}.
     */
    public static CodedImage encode(Raster raster, EncoderOptions options) throws CodecException {
        return encode(HeifCodec.HEVC, raster, options);
    }

    /**
     * Encodes 1 (grey) or 3 (RGB) channels of 8, 10 or 12 bits; the result has {@link HeifCodec#bits} of them. Blocks.
     *
     * @param raster even width and height of 64 or more, one block of x265; the HEIF item may crop it
     * @throws CodecException if libheif or its encoder is missing, or refuses the picture
     */
    public static CodedImage encode(HeifCodec codec, Raster raster, EncoderOptions options) throws CodecException {
        requireCodable(raster);
        LibHeif.load();
        return encodeChecked(codec, BitDepth.converted(raster, codec.bits(raster.bitDepth())), options);
    }

    /**
     * Whether there is an encoder for pictures of so many bits; tried with a small one if there are more than 8, since encoders may have
     * been built without them.
     *
     * @param bits 8, 10 or 12
     * @throws CodecException if libheif is missing
     */
    public static boolean codes(HeifCodec codec, int bits) throws CodecException {
        LibHeif.load();
        if (bits == 8) {
            return has(codec);
        }
        try (Raster small = Raster.allocate(SMALLEST, SMALLEST, 3, bits)) {
            return encodeChecked(codec, small, new EncoderOptions(50, "ultrafast", "420")).bitDepth() == bits;
        } catch (CodecException e) {
            return false;
        }
    }

    private static boolean has(HeifCodec codec) {
        Pointer context = LibHeif.heif_context_alloc();
        try {
            PointerByReference found = new PointerByReference();
            if (LibHeif.heif_context_get_encoder_for_format(context, codec.format(), found).failed()) {
                return false;
            }
            LibHeif.heif_encoder_release(found.getValue());
            return true;
        } finally {
            LibHeif.heif_context_free(context);
        }
    }

    private static CodedImage encodeChecked(HeifCodec codec, Raster raster, EncoderOptions options) throws CodecException {
        byte[] file = encodeFile(codec, raster, options);
        try {
            HeifFile heif = HeifFile.parse(ByteBuffer.wrap(file));
            Item item = heif.primary();
            Property.DecoderConfig config = item.property(Property.DecoderConfig.class)
                    .orElseThrow(() -> new CodecException(Message.of("codec.libheif-wrote-image-without-decoder")));
            ByteBuffer data = heif.data(item);
            byte[] payload = new byte[data.remaining()];
            data.get(payload);
            return new CodedImage(item.type(), config.type(), config.content(), payload,
                    raster.width(), raster.height(), raster.channels(), raster.bitDepth());
        } catch (HeifException e) {
            throw new CodecException(Message.of("codec.libheif-wrote-file-cannot-read", e.told()), e);
        }
    }

    private static void requireCodable(Raster raster) {
        if (raster.channels() != 1 && raster.channels() != 3) {
            throw new IllegalArgumentException("Only 1 or 3 channels can be encoded, not " + raster.channels());
        }
        if (raster.bitDepth() != 8 && raster.bitDepth() != 10 && raster.bitDepth() != 12) {
            throw new IllegalArgumentException("Only 8, 10 or 12 bits can be encoded, not " + raster.bitDepth());
        }
        if (raster.width() < SMALLEST || raster.height() < SMALLEST || raster.width() % 2 != 0 || raster.height() % 2 != 0) {
            throw new IllegalArgumentException(
                    "Width and height must be even and 64 or more, not " + raster.width() + "x" + raster.height());
        }
    }

    /** A HEIC file with the picture as its primary item. */
    static byte[] encodeFile(Raster raster, EncoderOptions options) throws CodecException {
        return encodeFile(HeifCodec.HEVC, raster, options);
    }

    private static byte[] encodeFile(HeifCodec codec, Raster raster, EncoderOptions options) throws CodecException {
        Pointer context = LibHeif.heif_context_alloc();
        Pointer encoder = null;
        Pointer image = null;
        try {
            encoder = encoder(codec, context, raster, options);
            image = HeifImages.fromRaster(raster, options.chroma());
            EncodingErrors.check(LibHeif.heif_context_encode_image(context, image, encoder, null, null));
            return HeifWriter.write(context);
        } finally {
            if (image != null) {
                LibHeif.heif_image_release(image);
            }
            if (encoder != null) {
                LibHeif.heif_encoder_release(encoder);
            }
            LibHeif.heif_context_free(context);
        }
    }

    private static Pointer encoder(HeifCodec codec, Pointer context, Raster raster, EncoderOptions options) throws CodecException {
        PointerByReference found = new PointerByReference();
        if (LibHeif.heif_context_get_encoder_for_format(context, codec.format(), found).failed()) {
            throw new CodecException(codec.missing());
        }
        Pointer encoder = found.getValue();
        try {
            EncodingErrors.check(LibHeif.heif_encoder_set_lossy_quality(encoder, options.quality()));
            EncodingErrors.check(LibHeif.heif_encoder_set_lossless(encoder, options.quality() == EncoderOptions.LOSSLESS ? 1 : 0));
            codec.prepare(encoder, options);
            if (raster.channels() == 3) {
                EncodingErrors.check(LibHeif.heif_encoder_set_parameter_string(encoder, "chroma", options.chroma()));
            }
            return encoder;
        } catch (CodecException e) {
            LibHeif.heif_encoder_release(encoder);
            throw e;
        }
    }

}
