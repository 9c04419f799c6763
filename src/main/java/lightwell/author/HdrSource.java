package lightwell.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;

/** A picture with light above SDR white, read in bands of rows. Bands may be read by several threads; the owner closes it. */
public interface HdrSource extends AutoCloseable {

    Path path();

    int width();

    int height();

    /** The colour encoding of the file, with the rule that decided it. */
    ColorEncoding encoding();

    /** The primaries of the light that {@link #read} gives. */
    Primaries primaries();

    /**
     * Reads rows of linear light.
     *
     * @param rgb receives interleaved RGB from index 0, with SDR white (203 nits, ITU-R BT.2408) at 1. Always finite and never negative.
     * @throws IOException one sentence
     */
    void read(int y, int rows, float[] rgb) throws IOException;

    /** The picture as codes, if its light is one curve of them. */
    default Optional<LightCodes> codes() {
        return Optional.empty();
    }

    /** Oddities of the file, each one plain sentence; complete once every row has been read. */
    List<Message> warnings();

    /** The EXIF of the file: a TIFF structure without any header before it. */
    Optional<byte[]> exif();

    @Override
    void close();
}
