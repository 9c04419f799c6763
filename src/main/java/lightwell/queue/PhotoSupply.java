package lightwell.queue;

import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;

/** Supplies the photos of jobs, on the jobs' threads. */
@FunctionalInterface
public interface PhotoSupply {

    /** Opens each photo for itself. */
    PhotoSupply FILES = (request, progress) -> {
        Photo photo = PhotoReader.open(request.source(), request.image());
        return new Supplied(photo, photo::close);
    };

    /**
     * A photo to read until it is closed.
     *
     * @param end releases it
     */
    record Supplied(Photo photo, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /**
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     * @throws Exception if it cannot be opened
     */
    Supplied open(JobRequest request, Progress progress) throws Exception;
}
