package lightwell.author.encode;

import java.util.List;
import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import lightwell.author.depth.DepthFiles;

/**
 * What is written of a source.
 *
 * @param formats without duplicates, at least one
 * @param chroma  empty for what readers of a format can be trusted with: full for JPEG and AVIF with a gain map that are no drafts, else
 *                half, which phones decode
 * @param verify  whether files are read back and measured
 * @param depth   stored in those formats that can
 */
public record EncodeOptions(List<OutputFormat> formats, AuthorOptions author, Quality quality, Optional<Chroma> chroma, boolean verify,
        Optional<DepthFiles> depth) {

    /** Without depth. */
    public EncodeOptions(List<OutputFormat> formats, AuthorOptions author, Quality quality, Optional<Chroma> chroma, boolean verify) {
        this(formats, author, quality, chroma, verify, Optional.empty());
    }

    public static final EncodeOptions DEFAULT = new EncodeOptions(List.of(OutputFormat.HEIC), AuthorOptions.DEFAULT, Quality.GOOD,
            Optional.empty(), true);

    public EncodeOptions {
        formats = List.copyOf(formats);
    }

    public EncodeOptions withDepth(Optional<DepthFiles> files) {
        return new EncodeOptions(formats, author, quality, chroma, verify, files);
    }

    public EncodeOptions withFormats(List<OutputFormat> chosen) {
        return new EncodeOptions(chosen, author, quality, chroma, verify, depth);
    }

    public EncodeOptions withAuthor(AuthorOptions chosen) {
        return new EncodeOptions(formats, chosen, quality, chroma, verify, depth);
    }

    public EncodeOptions withQuality(Quality chosen) {
        return new EncodeOptions(formats, author, chosen, chroma, verify, depth);
    }

    public EncodeOptions withChroma(Optional<Chroma> chosen) {
        return new EncodeOptions(formats, author, quality, chosen, verify, depth);
    }

    public EncodeOptions withVerify(boolean measured) {
        return new EncodeOptions(formats, author, quality, chroma, measured, depth);
    }

    /** The chroma of a format. */
    Chroma chroma(OutputFormat format) {
        boolean full = format == OutputFormat.JPEG || format == OutputFormat.AVIF;
        return chroma.orElse(full && quality != Quality.DRAFT ? Chroma.FULL : Chroma.HALF);
    }
}
