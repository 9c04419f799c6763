package lightwell.ui.content;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;

/** A photo for background work: an open one, or one that will be opened. */
public interface PhotoSource {

    /** The photo's file. */
    Path path();

    /** The image of the file that is, or will be, the base. */
    default ImageChoice image() {
        return ImageChoice.MAIN;
    }

    /** Reserves the photo; empty if it was closed. For the FX thread; does not block. */
    Optional<Claim> claim();

    /** The right to read a photo's samples once it is open. Close it after reading, or if they are no longer wanted. */
    interface Claim extends AutoCloseable {

        /**
         * Waits until the photo is open. For a background thread.
         *
         * @throws java.util.concurrent.CancellationException if {@code progress} was cancelled
         * @throws Exception                                  if it cannot be opened
         */
        OpenPhoto photo(Progress progress) throws Exception;

        /** Ends the claim; further calls do nothing. */
        @Override
        void close();
    }
}
