package lightwell.author.preview;

import java.io.IOException;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.ReducedSource;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/**
 * What previews need of a source, so that its file need not stay open.
 *
 * @param small  all of the picture, reduced
 * @param tiles  parts of it at full resolution
 * @param light  of the whole picture
 * @param width  of the whole picture, pixels
 */
public record PreviewSource(ReducedSource small, TileSample tiles, LightStatistics light, int width, int height) {

    /**
     * Reads the whole picture. Blocks; the caller may close it afterwards.
     *
     * @param longest side of the reduced picture at most, pixels
     * @throws IOException one sentence
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public static PreviewSource of(HdrSource source, int longest, ParallelFor fork, Progress progress) throws IOException {
        progress.checkCancelled();
        LightStatistics light = LightStatistics.of(source, fork, progress);
        ReducedSource small = ReducedSource.of(source, longest, fork, progress);
        return new PreviewSource(small, TileSample.of(source, small, progress), light, source.width(), source.height());
    }

    /** The renditions of its previews; owned by the caller. */
    public KeptRenditions renditions(KeptRenditions.Opener opener, ParallelFor fork) {
        return new KeptRenditions(this, opener, fork);
    }
}
