package lightwell.cli;

import java.util.concurrent.CancellationException;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.queue.MemoryBudget;
import lightwell.queue.MemoryEstimate;

/** The memory for photos that are worked on at once. */
final class PhotoMemory {

    private PhotoMemory() {}

    /**
     * Blocks until there is memory for the photo.
     *
     * @throws CancellationException if the user stopped it
     */
    static MemoryBudget.Share share(MemoryBudget memory, Photo photo, Progress progress) {
        try {
            return memory.share(MemoryEstimate.of(photo), progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
