package lightwell.author.encode;

import java.io.IOException;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.PqPicture;
import lightwell.author.base.SdrRendition;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;

/** How large a file will be, by encoding a part of its picture. Stateless; blocks. */
public final class SizeEstimate {

    private SizeEstimate() {}

    /**
     * @param part      of the picture at full resolution
     * @param light     of the whole picture
     * @param rendition of the part; not used for PQ; stays open
     * @param pixels    of the whole picture
     * @return bytes of the whole file; exact, but for what is carried along, if the part is the whole picture
     * @throws IOException one sentence, if such a file cannot be written
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public static long bytes(OutputFormat format, HdrSource part, LightStatistics light, EncodeOptions options, SdrRendition rendition,
            long pixels, ParallelFor fork, Progress progress) throws IOException {
        long bytes = format.gainMap() ? mapped(format, part, light, options, rendition, fork, progress)
                : pq(format, part, light, options, fork, progress);
        return Math.round((double) bytes * pixels / ((long) part.width() * part.height()));
    }

    private static long mapped(OutputFormat format, HdrSource part, LightStatistics light, EncodeOptions options, SdrRendition rendition,
            ParallelFor fork, Progress progress) throws IOException {
        AuthorOptions author = options.author();
        Primaries working = format == OutputFormat.JPEG ? author.space().primaries() : Authoring.space(part).primaries();
        try (GainMapPicture picture = Authoring.gainMap(part, light, author, rendition, working, options.chroma(format), fork, progress)) {
            return Containers.bytes(format, picture, options, warning -> {}, progress).length;
        }
    }

    private static long pq(OutputFormat format, HdrSource part, LightStatistics light, EncodeOptions options, ParallelFor fork,
            Progress progress) throws IOException {
        try (PqPicture picture = Authoring.pq(part, light, Encoder.bits(format), false, fork, progress)) {
            return Containers.bytes(format, picture, options, warning -> {}, progress).length;
        }
    }
}
