package lightwell.queue;

import java.util.List;
import lightwell.author.encode.EncodedFile;
import lightwell.author.gallery.Gallery;

/**
 * What authoring one source has come to.
 *
 * @param width    of the source, pixels
 * @param files    in order; also those that were left alone
 * @param pictures of the source, if they were wanted; else empty
 */
public record Authored(int width, int height, List<EncodedFile> files, Gallery pictures) {

    public Authored {
        files = List.copyOf(files);
    }
}
