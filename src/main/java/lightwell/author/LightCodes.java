package lightwell.author;

import java.io.IOException;

/** A picture in codes of 16 bits whose channels share one curve, so that work on light becomes a lookup. Several threads may read. */
public interface LightCodes {

    int COUNT = 1 << 16;

    /** The light of each code, SDR white at 1: finite, from 0 on, never falling. Not changed by the caller. */
    float[] light();

    /**
     * @param rgb receives interleaved codes of the rows from index 0
     * @throws IOException one sentence
     */
    void read(int y, int rows, char[] rgb) throws IOException;

    /** Is told the light of the brightest code, once all of the picture was looked at. */
    void brightest(float light);
}
