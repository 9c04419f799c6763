package lightwell.codec;

import com.sun.jna.Pointer;
import java.util.Locale;
import lightwell.message.Message;

/** A codec that libheif encodes with. */
public enum HeifCodec {

    /** By x265. */
    HEVC(LibHeif.COMPRESSION_HEVC) {
        @Override
        public Message missing() {
            return Message.of("codec.libheif-no-hevc-encoder-cannot");
        }

        @Override
        void prepare(Pointer encoder, EncoderOptions options) throws CodecException {
            EncodingErrors.check(LibHeif.heif_encoder_set_parameter_string(encoder, "preset", options.preset()));
        }
    },
    /** By aom. */
    AV1(LibHeif.COMPRESSION_AV1) {
        /** libheif 1.15 asks aom for the wrong profile with 10 bits, which ends the process (strukturag/libheif, issue 788). */
        @Override
        public int bits(int asked) throws CodecException {
            LibHeif.load();
            boolean faulty = LibHeif.heif_get_version_number_major() == 1 && LibHeif.heif_get_version_number_minor() < 16;
            return asked == 10 && faulty ? 12 : asked;
        }

        @Override
        public Message missing() {
            return Message.of("codec.libheif-no-av1-encoder-cannot");
        }

        /** aom's speed, 0 to 9, for x265's preset; each tile is encoded by one thread, since several tiles are encoded at once. */
        @Override
        void prepare(Pointer encoder, EncoderOptions options) throws CodecException {
            int speed = switch (options.preset()) {
                case "ultrafast", "superfast", "veryfast" -> 8;
                case "faster", "fast", "medium" -> 6;
                default -> 4;
            };
            EncodingErrors.check(LibHeif.heif_encoder_set_parameter_integer(encoder, "speed", speed));
            EncodingErrors.check(LibHeif.heif_encoder_set_parameter_integer(encoder, "threads", 1));
        }
    };

    private final int format;

    HeifCodec(int format) {
        this.format = format;
    }

    /**
     * The bits with which pictures are coded: more than asked where the encoder cannot do it.
     *
     * @param asked 8, 10 or 12
     * @throws CodecException if libheif is missing
     */
    public int bits(int asked) throws CodecException {
        return asked;
    }

    /** "hevc" or "av1". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of {@code heif_compression_format}. */
    int format() {
        return format;
    }

    /** The sentence that says what to install. */
    public abstract Message missing();

    /** Sets how carefully the encoder works. */
    abstract void prepare(Pointer encoder, EncoderOptions options) throws CodecException;
}
