package lightwell.author.encode;

import java.util.List;
import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.Quality;

/**
 * What is written of a source.
 *
 * @param formats without duplicates, at least one
 * @param chroma  empty for what readers of a format can be trusted with: half for HEIC and AVIF, full for JPEG that is no draft
 * @param verify  whether files are read back and measured
 */
public record EncodeOptions(List<OutputFormat> formats, AuthorOptions author, Quality quality, Optional<Chroma> chroma, boolean verify) {

    public static final EncodeOptions DEFAULT = new EncodeOptions(List.of(OutputFormat.HEIC), AuthorOptions.DEFAULT, Quality.GOOD,
            Optional.empty(), true);

    public EncodeOptions {
        formats = List.copyOf(formats);
    }

    public EncodeOptions withFormats(List<OutputFormat> chosen) {
        return new EncodeOptions(chosen, author, quality, chroma, verify);
    }

    public EncodeOptions withAuthor(AuthorOptions chosen) {
        return new EncodeOptions(formats, chosen, quality, chroma, verify);
    }

    public EncodeOptions withQuality(Quality chosen) {
        return new EncodeOptions(formats, author, chosen, chroma, verify);
    }

    public EncodeOptions withChroma(Optional<Chroma> chosen) {
        return new EncodeOptions(formats, author, quality, chosen, verify);
    }

    public EncodeOptions withVerify(boolean measured) {
        return new EncodeOptions(formats, author, quality, chroma, measured);
    }

    /** The chroma of a format. */
    Chroma chroma(OutputFormat format) {
        return chroma.orElse(format == OutputFormat.JPEG && quality != Quality.DRAFT ? Chroma.FULL : Chroma.HALF);
    }
}
