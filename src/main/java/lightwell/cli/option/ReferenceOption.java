package lightwell.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.cli.print.ErrorSentences;
import lightwell.color.ColorEngine;
import picocli.CommandLine.Option;

/** The HDR picture with which a command compares. */
public final class ReferenceOption {

    @Option(names = "--reference", paramLabel = "HDR")
    private Path reference;

    /**
     * Opens it, if one was asked for.
     *
     * @return owned by the caller
     * @throws IOException one sentence that names it
     */
    public Optional<HdrSource> open(ColorEngine color) throws IOException {
        if (reference == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(HdrSources.open(reference, SourceOptions.NONE, color));
        } catch (IOException e) {
            throw ErrorSentences.naming(reference, e);
        }
    }
}
