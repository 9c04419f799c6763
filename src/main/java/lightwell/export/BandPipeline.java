package lightwell.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Computes bands of rows in several threads and passes them on in order, on the calling thread. The number of buffers is fixed, so memory
 * does not depend on the picture's size. For one thread; close it to end its workers.
 */
public final class BandPipeline implements AutoCloseable {

    /** With more workers the writer is the bottleneck. */
    private static final int MOST_WORKERS = 8;

    private final int bandRows;
    private final int buffers;
    private final ExecutorService workers;

    /** Fills a buffer with rows; runs in workers, several at a time. */
    @FunctionalInterface
    public interface Compute {
        void fill(int y, int rows, ByteBuffer out);
    }

    /** Receives filled buffers, top band first; afterwards the buffer belongs to the pipeline again. */
    @FunctionalInterface
    public interface Sink {
        void take(int y, int rows, ByteBuffer band) throws IOException;
    }

    private record Band(int y, int rows, ByteBuffer buffer) {}

    public BandPipeline(int threads, int bandRows) {
        this.bandRows = bandRows;
        int count = Math.min(threads, MOST_WORKERS);
        this.buffers = count + 1;
        this.workers = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "export bands");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Processes all rows of one picture.
     *
     * @param bandBytes of a full band
     * @throws IOException of the sink; exceptions of workers are passed on unchanged
     */
    public void run(int height, int bandBytes, Compute compute, Sink sink) throws IOException {
        Deque<Future<Band>> underWay = new ArrayDeque<>();
        try {
            int next = 0;
            for (int i = 0; i < buffers && next < height; i++, next += bandRows) {
                underWay.add(submit(next, height, ByteBuffer.allocateDirect(bandBytes).order(ByteOrder.nativeOrder()), compute));
            }
            while (!underWay.isEmpty()) {
                Band band = finished(underWay.remove());
                sink.take(band.y(), band.rows(), band.buffer());
                if (next < height) {
                    underWay.add(submit(next, height, band.buffer(), compute));
                    next += bandRows;
                }
            }
        } finally {
            underWay.forEach(BandPipeline::settle);
        }
    }

    private Future<Band> submit(int y, int height, ByteBuffer buffer, Compute compute) {
        int rows = Math.min(bandRows, height - y);
        buffer.clear();
        return workers.submit(() -> {
            compute.fill(y, rows, buffer);
            return new Band(y, rows, buffer);
        });
    }

    private static Band finished(Future<Band> band) {
        try {
            return band.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            settle(band);
            throw new CancellationException("Interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until an unneeded band is computed: nothing may read the photo after the caller closes it. */
    private static void settle(Future<Band> band) {
        boolean interrupted = false;
        while (true) {
            try {
                band.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | CancellationException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
