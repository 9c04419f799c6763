package lightwell.ui.files;

import java.nio.file.Path;

/** Makes a thumbnail; called in the background, one at a time. */
@FunctionalInterface
interface ThumbnailSource {

    Thumbnail make(Path photo) throws Exception;
}
