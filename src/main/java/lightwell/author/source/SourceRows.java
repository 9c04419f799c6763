package lightwell.author.source;

import java.io.IOException;

/** Rows of a file for several threads. The owner closes it. */
interface SourceRows extends AutoCloseable {

    int width();

    int height();

    /**
     * @param rgb receives interleaved RGB: samples or, of {@link CodeRows}, light
     * @throws IOException one sentence
     */
    void read(int y, int rows, float[] rgb) throws IOException;

    @Override
    void close() throws IOException;
}
