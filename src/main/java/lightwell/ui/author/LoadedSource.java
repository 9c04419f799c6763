package lightwell.ui.author;

import java.io.IOException;
import lightwell.author.HdrSource;
import lightwell.author.preview.KeptRenditions;
import lightwell.author.preview.PreviewSource;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.ColorEncoding;

/** A source as its previews need it: its file is closed again. Whoever loaded it closes it. */
record LoadedSource(PreviewSource source, KeptRenditions renditions, ColorEncoding encoding) implements AutoCloseable {

    /** So many pixels are computed in the time between two frames of a moving slider, on two processors. */
    private static final int LONGEST = 900;

    /** Blocks. */
    static LoadedSource of(AuthorSource file, SourceOptions options, ColorEngine color, ParallelFor fork, Progress progress)
            throws IOException {
        try (HdrSource source = HdrSources.open(file.path(), options, color)) {
            PreviewSource read = PreviewSource.of(source, LONGEST, fork, progress);
            return new LoadedSource(read, read.renditions(HdrSources::openSdr, fork), source.encoding());
        }
    }

    @Override
    public void close() {
        renditions.close();
    }
}
