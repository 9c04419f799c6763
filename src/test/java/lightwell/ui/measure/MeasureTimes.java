package lightwell.ui.measure;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.content.OpenPhoto;

/**
 * Prints how long each layer of a photo takes to measure, all of it, on two threads: the best of some runs, and the quick look.
 * Beside the time, the processor time of both threads, which other work on the machine does not lengthen.
 */
public final class MeasureTimes {

    private MeasureTimes() {}

    public static void main(String[] arguments) throws Exception {
        Photo photo = PhotoReader.open(Path.of(arguments[0]));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT),
                ColorEngine.load(Optional.empty()))) {
            long pixels = (long) photo.base().info().width() * photo.base().info().height();
            for (Measurable subject : MeasuredPhoto.of(open)) {
                subject.source().open();
                int quick = Measurement.rowStep(pixels, 1_000_000);
                double[] whole = best(open, subject, 1, threads);
                double[] some = best(open, subject, quick, threads);
                System.out.printf("%-16s %6.0f ms (processor %6.0f)   every %d. row %5.0f ms (processor %5.0f)%n", subject.id(),
                        whole[0], whole[1], quick, some[0], some[1]);
            }
        }
        threads.shutdown();
    }

    /** Least time and least processor time, ms. */
    private static double[] best(OpenPhoto photo, Measurable subject, int rowStep, ExecutorService threads) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int i = 0; i < 4; i++) {
            long from = System.nanoTime();
            long processor = system.getProcessCpuTime();
            CompletableFuture<Measured> result = new CompletableFuture<>();
            new Measurement(photo, subject, Optional.empty(), rowStep, false, MeasurementTest.outcome(result)).start(threads, 2);
            result.get();
            best[0] = Math.min(best[0], (System.nanoTime() - from) / 1e6);
            best[1] = Math.min(best[1], (system.getProcessCpuTime() - processor) / 1e6);
        }
        return best;
    }
}
