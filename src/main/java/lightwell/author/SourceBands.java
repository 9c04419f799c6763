package lightwell.author;

import java.io.IOException;
import lightwell.jobs.ParallelFor;

/** Reads a source band by band, in several threads. Stateless. */
public final class SourceBands {

    /** So that a band's floats stay in the cache of a processor. */
    private static final int PIXELS = 1 << 16;

    private SourceBands() {}

    /** Works on one band; called by several threads. */
    @FunctionalInterface
    public interface Work {
        /** @param rgb rows of light, not kept afterwards */
        void run(int y, int rows, float[] rgb) throws IOException;
    }

    /**
     * @param multiple every band but the last has a multiple of this many rows
     * @throws IOException one sentence
     */
    public static void run(HdrSource source, int multiple, ParallelFor fork, Work work) throws IOException {
        int rows = Math.max(1, PIXELS / source.width() / multiple) * multiple;
        BandBuffers buffers = new BandBuffers();
        BandWalk.run(source.height(), rows, fork, (y, count) -> {
            float[] rgb = buffers.take(3 * source.width() * count);
            source.read(y, count, rgb);
            work.run(y, count, rgb);
            buffers.give(rgb);
        });
    }
}
