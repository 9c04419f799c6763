package lightwell.author;

import java.io.IOException;
import java.util.function.IntFunction;
import lightwell.jobs.ParallelFor;

/** Reads a source band by band, in several threads. Stateless. */
public final class SourceBands {

    /** So that a band's floats stay in the cache of a processor. */
    private static final int PIXELS = 1 << 16;

    private SourceBands() {}

    /**
     * Works on one band; called by several threads.
     *
     * @param <A> {@code float[]} of light, {@code char[]} of codes
     */
    @FunctionalInterface
    public interface Work<A> {
        /** @param rgb interleaved rows, not kept afterwards */
        void run(int y, int rows, A rgb) throws IOException;
    }

    /**
     * @param multiple every band but the last has a multiple of this many rows
     * @throws IOException one sentence
     */
    public static void run(HdrSource source, int multiple, ParallelFor fork, Work<float[]> work) throws IOException {
        run(source, multiple, fork, float[]::new, source::read, work);
    }

    /**
     * Gives codes instead of light.
     *
     * @param codes of the source
     * @throws IOException one sentence
     */
    public static void runCodes(HdrSource source, LightCodes codes, ParallelFor fork, Work<char[]> work) throws IOException {
        run(source, 1, fork, char[]::new, codes::read, work);
    }

    private static <A> void run(HdrSource source, int multiple, ParallelFor fork, IntFunction<A> maker, Work<A> reader, Work<A> work)
            throws IOException {
        int rows = Math.max(1, PIXELS / source.width() / multiple) * multiple;
        BandBuffers<A> buffers = new BandBuffers<>(maker);
        BandWalk.run(source.height(), rows, fork, (y, count) -> {
            A rgb = buffers.take(3 * source.width() * count);
            reader.run(y, count, rgb);
            work.run(y, count, rgb);
            buffers.give(rgb);
        });
    }
}
