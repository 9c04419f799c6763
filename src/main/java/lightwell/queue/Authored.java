package lightwell.queue;

import java.util.List;
import lightwell.author.encode.EncodedFile;
import lightwell.author.gallery.Gallery;
import lightwell.message.Message;

/**
 * What authoring one source has come to.
 *
 * @param width    of the source, pixels
 * @param files    in order; also those that were left alone
 * @param warnings about the source and its files, one sentence each
 * @param pictures of the source, if they were wanted; else empty
 */
public record Authored(int width, int height, List<EncodedFile> files, List<Message> warnings, Gallery pictures) {

    public Authored {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
