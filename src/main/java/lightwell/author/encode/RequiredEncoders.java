package lightwell.author.encode;

import java.util.List;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.codec.CodecException;
import lightwell.codec.HeifCodec;
import lightwell.message.Message;

/** Refuses formats for which an encoder is missing, before anything is computed or written. Stateless. */
final class RequiredEncoders {

    private static final int USUAL = 8;
    private static final int PQ = 10;

    private RequiredEncoders() {}

    /** @throws AuthorException one sentence that names the format, and what to install */
    static void check(List<OutputFormat> formats, AuthorOptions options, Encoders encoders) throws AuthorException, CodecException {
        for (OutputFormat format : formats) {
            if (format == OutputFormat.JPEG && !encoders.codesJpeg()) {
                throw new AuthorException(Message.of("author.no-jpeg-writer"));
            }
            Optional<HeifCodec> codec = format.codec();
            if (codec.isEmpty()) {
                continue;
            }
            if (!encoders.codes(codec.get(), USUAL)) {
                throw new AuthorException(codec.get().missing());
            }
            int bits = codec.get().bits(format.gainMap() ? Math.max(options.bits(), options.map().bits()) : PQ);
            if (bits > USUAL && !encoders.codes(codec.get(), bits)) {
                throw new AuthorException(Message.of("author.no-deep-encoder." + codec.get().id(), format.id(), bits));
            }
        }
    }
}
