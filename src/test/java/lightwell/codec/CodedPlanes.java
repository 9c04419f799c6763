package lightwell.codec;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;

/** Pictures coded without loss from given samples, by libheif and x265; what the stream says of colour is given too. */
public final class CodedPlanes {

    /** The code of one plane: 0 luma, 1 Cb, 2 Cr; in samples of that plane. */
    @FunctionalInterface
    public interface Samples {
        int code(int plane, int x, int y);
    }

    private CodedPlanes() {}

    /** @param chroma "400", "420", "422" or "444"
     *  @param stream what the stream is to say */
    public static CodedImage encode(int width, int height, int bits, String chroma, Property.Nclx stream, Samples samples)
            throws Exception {
        LibHeif.load();
        boolean mono = chroma.equals("400");
        PointerByReference created = new PointerByReference();
        int format = mono ? LibHeif.CHROMA_MONOCHROME : LibHeif.CHROMA_420 + "420 422 444".indexOf(chroma) / 4;
        EncodingErrors.check(LibHeif.heif_image_create(width, height,
                mono ? LibHeif.COLORSPACE_MONOCHROME : LibHeif.COLORSPACE_YCBCR, format, created));
        Pointer image = created.getValue();
        for (int plane = 0; plane < (mono ? 1 : 3); plane++) {
            int across = plane > 0 && !chroma.equals("444") ? width / 2 : width;
            int down = plane > 0 && chroma.equals("420") ? height / 2 : height;
            EncodingErrors.check(LibHeif.heif_image_add_plane(image, plane, across, down, bits));
            IntByReference stride = new IntByReference();
            Pointer memory = LibHeif.heif_image_get_plane(image, plane, stride);
            for (int y = 0; y < down; y++) {
                for (int x = 0; x < across; x++) {
                    int code = samples.code(plane, x, y);
                    if (bits == 8) {
                        memory.setByte((long) y * stride.getValue() + x, (byte) code);
                    } else {
                        memory.setShort((long) y * stride.getValue() + 2L * x, (short) code);
                    }
                }
            }
        }
        describe(image, stream);
        HeifFile file = HeifFile.parse(ByteBuffer.wrap(encode(image, mono ? "420" : chroma)));
        LibHeif.heif_image_release(image);
        Item item = file.primary();
        Property.DecoderConfig config = item.property(Property.DecoderConfig.class).orElseThrow();
        ByteBuffer data = file.data(item);
        byte[] payload = new byte[data.remaining()];
        data.get(payload);
        return new CodedImage(item.type(), config.type(), config.content(), payload, width, height, mono ? 1 : 3, bits);
    }

    private static void describe(Pointer image, Property.Nclx stream) throws CodecException {
        Pointer nclx = LibHeif.heif_nclx_color_profile_alloc();
        EncodingErrors.check(LibHeif.heif_nclx_color_profile_set_color_primaries(nclx, (short) stream.primaries()));
        EncodingErrors.check(LibHeif.heif_nclx_color_profile_set_transfer_characteristics(nclx, (short) stream.transfer()));
        EncodingErrors.check(LibHeif.heif_nclx_color_profile_set_matrix_coefficients(nclx, (short) stream.matrix()));
        nclx.setByte(16, (byte) (stream.fullRange() ? 1 : 0));
        EncodingErrors.check(LibHeif.heif_image_set_nclx_color_profile(image, nclx));
        LibHeif.heif_nclx_color_profile_free(nclx);
    }

    private static byte[] encode(Pointer image, String chroma) throws CodecException {
        Pointer context = LibHeif.heif_context_alloc();
        PointerByReference found = new PointerByReference();
        EncodingErrors.check(LibHeif.heif_context_get_encoder_for_format(context, LibHeif.COMPRESSION_HEVC, found));
        Pointer encoder = found.getValue();
        try {
            EncodingErrors.check(LibHeif.heif_encoder_set_lossless(encoder, 1));
            EncodingErrors.check(LibHeif.heif_encoder_set_parameter_string(encoder, "preset", "ultrafast"));
            EncodingErrors.check(LibHeif.heif_encoder_set_parameter_string(encoder, "chroma", chroma));
            EncodingErrors.check(LibHeif.heif_context_encode_image(context, image, encoder, null, null));
            return HeifWriter.write(context);
        } finally {
            LibHeif.heif_encoder_release(encoder);
            LibHeif.heif_context_free(context);
        }
    }
}
