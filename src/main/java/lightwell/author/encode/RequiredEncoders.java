package lightwell.author.encode;

import java.util.List;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.author.container.PictureJpeg;
import lightwell.codec.CodecException;
import lightwell.codec.HeifCodec;
import lightwell.message.Message;

/** Refuses formats for which an encoder is missing, or that cannot hold the picture, before anything is computed or written. Stateless. */
final class RequiredEncoders {

    private static final int USUAL = 8;
    private static final int PQ = 10;

    private RequiredEncoders() {}

    /** @throws AuthorException one sentence: what to install for a format, or that the picture is too large for it */
    static void check(HdrSource source, List<OutputFormat> formats, AuthorOptions options, Encoders encoders)
            throws AuthorException, CodecException {
        for (OutputFormat format : formats) {
            if (format == OutputFormat.JPEG) {
                PictureJpeg.checkSize(source.width(), source.height());
            }
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
