package lightwell.export.extract;

import java.nio.ByteBuffer;
import lightwell.presets.OpenImageIO;

/** The samples of a TIFF, in rows. */
interface TiffPixels {

    int width();

    int height();

    int channels();

    /** Of one sample. */
    int bytes();

    void addChannel(String name, OpenImageIO.Spec spec);

    /** Fills the buffer with complete rows. */
    void pack(int y, int rows, ByteBuffer out);
}
