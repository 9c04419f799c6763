package lightwell.photo;

import java.nio.file.Path;

/** Opens a photo: bytes, item graph, normaliser, decoder, layers. */
public final class PhotoReader {

    private PhotoReader() { }

    /** Reads the structure and the metadata; decodes no pixels. Blocks on the disk: call it in the background. */
    public static Photo open(Path path) throws PhotoException {
        throw new UnsupportedOperationException("reader: see room photo");
    }
}
