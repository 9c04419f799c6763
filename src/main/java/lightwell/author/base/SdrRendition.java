package lightwell.author.base;

import java.io.IOException;

/** Makes SDR light of HDR light, row by row. Thread-safe; its owner closes it. */
@FunctionalInterface
public interface SdrRendition extends AutoCloseable {

    /**
     * @param y   first row
     * @param hdr interleaved RGB in the source's primaries, SDR white at 1; not changed
     * @param sdr receives linear RGB in the primaries of the base; what exceeds 0..1 is clipped by the caller
     * @throws IOException one sentence
     */
    void apply(int y, int rows, int width, float[] hdr, float[] sdr) throws IOException;

    /** Closes what it reads. */
    @Override
    default void close() {}
}
