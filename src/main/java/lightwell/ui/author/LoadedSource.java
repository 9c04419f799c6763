package lightwell.ui.author;

import java.io.IOException;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.ReducedSource;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.ColorEncoding;

/**
 * A source as the preview needs it: the file is closed again.
 *
 * @param light  of the whole picture
 * @param width  of the whole picture, pixels
 */
record LoadedSource(ReducedSource small, LightStatistics light, ColorEncoding encoding, int width, int height) {

    /** So many pixels are computed in the time between two frames of a moving slider, on two processors. */
    private static final int LONGEST = 900;

    /** Blocks. */
    static LoadedSource of(AuthorSource file, SourceOptions options, ColorEngine color, ParallelFor fork, Progress progress)
            throws IOException {
        try (HdrSource source = HdrSources.open(file.path(), options, color)) {
            progress.checkCancelled();
            LightStatistics light = LightStatistics.of(source, fork, progress);
            ReducedSource small = ReducedSource.of(source, LONGEST, fork, progress);
            return new LoadedSource(small, light, source.encoding(), source.width(), source.height());
        }
    }
}
