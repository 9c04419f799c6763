package lightwell.ui.content;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.jobs.Progress;

/** A photo that can be worked on in the background: one that is open, or one that will be. */
public interface PhotoSource {

    /** The photo's file. */
    Path path();

    /** Makes sure of it; empty when it was closed. For the FX thread; does not block. */
    Optional<Claim> claim();

    /** The right to read a photo's samples, once it is there. To be closed when they were read, or are wanted no more. */
    interface Claim extends AutoCloseable {

        /**
         * Waits until the photo is open. For a background thread.
         *
         * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled meanwhile
         * @throws Exception                                  when it cannot be opened
         */
        OpenPhoto photo(Progress progress) throws Exception;

        /** Ends it; further calls do nothing. */
        @Override
        void close();
    }
}
