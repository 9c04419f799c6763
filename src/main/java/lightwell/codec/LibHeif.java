package lightwell.codec;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import lightwell.jobs.NativeLibraries;
import lightwell.message.Message;

/**
 * The C interface of libheif 1.15 and later, mapped directly: names, types and ownership are those of {@code heif.h}. Call {@link #load}
 * first. Opaque pointers are {@link Pointer}, {@code size_t} is {@code long}.
 */
final class LibHeif {

    static final int COMPRESSION_HEVC = 1;
    static final int COMPRESSION_AV1 = 4;

    static final int COLORSPACE_YCBCR = 0;
    static final int COLORSPACE_RGB = 1;
    static final int COLORSPACE_MONOCHROME = 2;
    static final int UNDEFINED = 99;

    static final int CHROMA_MONOCHROME = 0;
    static final int CHROMA_420 = 1;
    static final int CHROMA_422 = 2;
    static final int CHROMA_444 = 3;
    static final int CHROMA_INTERLEAVED_RGB = 10;
    static final int CHROMA_INTERLEAVED_RGBA = 11;
    static final int CHROMA_INTERLEAVED_RRGGBB_LE = 14;
    static final int CHROMA_INTERLEAVED_RRGGBBAA_LE = 15;

    static final int CHANNEL_Y = 0;
    static final int CHANNEL_R = 3;
    static final int CHANNEL_INTERLEAVED = 10;

    private static final String SEARCHED = "jna.platform.library.path";
    private static final int MINIMUM_MINOR_VERSION = 15;
    private static final Message INSTALL = Message.of("codec.install-libheif");

    private static CodecException failure;
    private static boolean loaded;

    private LibHeif() {}

    /**
     * Loads the library on the first call; later calls cost nothing.
     *
     * @throws CodecException that says what to install
     */
    static synchronized void load() throws CodecException {
        if (loaded) {
            return;
        }
        if (failure != null) {
            throw new CodecException(failure.told(), failure);
        }
        try {
            Native.register(LibHeif.class, open());
            requireVersion();
            heif_init(null);
            NativeMessages.collect();
            loaded = true;
        } catch (UnsatisfiedLinkError e) {
            failure = new CodecException(
                    NativeLibraries.lackRoom("libheif", e) ? Message.of("codec.no-room-for-libheif", NativeLibraries.NO_ROOM_ADVICE)
                            : Message.of("codec.libheif-not-loaded", INSTALL),
                    e);
            throw failure;
        } catch (CodecException e) {
            failure = e;
            throw e;
        }
    }

    private static NativeLibrary open() {
        if (Platform.isMac()) {
            NativeLibrary.addSearchPath("heif", "/opt/homebrew/lib");
            NativeLibrary.addSearchPath("heif", "/usr/local/lib");
        }
        if (Platform.isLinux() && System.getProperty(SEARCHED) == null) {
            System.setProperty(SEARCHED, ""); // the system's loader finds it; JNA would start a process to list where
        }
        // On Linux the bare name needs the symlink of the development package, the full name does not.
        return NativeLibrary.getInstance(Platform.isLinux() ? "libheif.so.1" : "heif");
    }

    private static void requireVersion() throws CodecException {
        if (heif_get_version_number_major() == 1 && heif_get_version_number_minor() < MINIMUM_MINOR_VERSION) {
            throw new CodecException(Message.of("codec.libheif-too-old", heif_get_version(), INSTALL));
        }
    }

    /** {@code struct heif_error}, returned by value; the message belongs to libheif. */
    @Structure.FieldOrder({"code", "subcode", "message"})
    public static class HeifError extends Structure implements Structure.ByValue {
        public int code;
        public int subcode;
        public Pointer message;

        boolean failed() {
            return code != 0;
        }

        /** libheif's message without control characters and without a full stop at the end. */
        String text() {
            String words = message == null ? "error " + code + "." + subcode : message.getString(0, "UTF-8");
            return words.replaceAll("\\p{Cntrl}+", " ").strip().replaceFirst("\\.+$", "");
        }
    }

    static native HeifError heif_init(Pointer parameters);

    static native String heif_get_version();

    static native int heif_get_version_number_major();

    static native int heif_get_version_number_minor();

    static native int heif_have_decoder_for_format(int compression);

    static native Pointer heif_context_alloc();

    static native void heif_context_free(Pointer context);

    /** {@code memory} must stay valid until the context is freed. */
    static native HeifError heif_context_read_from_memory_without_copy(Pointer context, Pointer memory, long size, Pointer options);

    static native HeifError heif_context_get_image_handle(Pointer context, int item, PointerByReference handle);

    static native void heif_image_handle_release(Pointer handle);

    static native int heif_image_handle_has_alpha_channel(Pointer handle);

    static native int heif_image_handle_get_luma_bits_per_pixel(Pointer handle);

    static native Pointer heif_decoding_options_alloc();

    static native void heif_decoding_options_free(Pointer options);

    static native HeifError heif_decode_image(Pointer handle, PointerByReference image, int colorspace, int chroma, Pointer options);

    static native HeifError heif_image_create(int width, int height, int colorspace, int chroma, PointerByReference image);

    static native HeifError heif_image_add_plane(Pointer image, int channel, int width, int height, int bitDepth);

    static native int heif_image_has_channel(Pointer image, int channel);

    static native int heif_image_get_width(Pointer image, int channel);

    static native int heif_image_get_height(Pointer image, int channel);

    static native int heif_image_get_bits_per_pixel_range(Pointer image, int channel);

    /** The first row of the plane; valid as long as the image. */
    static native Pointer heif_image_get_plane(Pointer image, int channel, IntByReference stride);

    static native HeifError heif_image_set_nclx_color_profile(Pointer image, Pointer profile);

    static native void heif_image_release(Pointer image);

    static native Pointer heif_nclx_color_profile_alloc();

    static native void heif_nclx_color_profile_free(Pointer profile);

    static native HeifError heif_nclx_color_profile_set_color_primaries(Pointer profile, short code);

    static native HeifError heif_nclx_color_profile_set_transfer_characteristics(Pointer profile, short code);

    static native HeifError heif_nclx_color_profile_set_matrix_coefficients(Pointer profile, short code);

    static native HeifError heif_context_get_encoder_for_format(Pointer context, int compression, PointerByReference encoder);

    static native void heif_encoder_release(Pointer encoder);

    static native HeifError heif_encoder_set_lossy_quality(Pointer encoder, int quality);

    static native HeifError heif_encoder_set_lossless(Pointer encoder, int enable);

    static native HeifError heif_encoder_set_parameter_string(Pointer encoder, String name, String value);

    static native HeifError heif_encoder_set_parameter_integer(Pointer encoder, String name, int value);

    static native HeifError heif_context_encode_image(Pointer context, Pointer image, Pointer encoder, Pointer options,
            PointerByReference handle);

    static native HeifError heif_context_write(Pointer context, Pointer writer, Pointer userData);

    /** True if a decoder for HEVC, the codec of HEIC, is built in or installed as a plugin. */
    static boolean decodesHevc() {
        return heif_have_decoder_for_format(COMPRESSION_HEVC) != 0;
    }
}
