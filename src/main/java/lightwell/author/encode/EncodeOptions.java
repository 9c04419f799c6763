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

    public EncodeOptions {
        formats = List.copyOf(formats);
    }

    /** The chroma of a format. */
    Chroma chroma(OutputFormat format) {
        return chroma.orElse(format == OutputFormat.JPEG && quality != Quality.DRAFT ? Chroma.FULL : Chroma.HALF);
    }
}
