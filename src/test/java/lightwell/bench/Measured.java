package lightwell.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Times of something that was run over and over, milliseconds.
 *
 * @param cpu of all the process's threads, for one run
 */
record Measured(double median, double least, double most, double cpu) {

    private static final int WARM_UP = 20;
    private static final int RUNS = 31;
    /** The unit of {@link #threadTicks}: Linux's USER_HZ. */
    static final double TICK_MILLIS = 10;

    static Measured of(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] times = new double[RUNS];
        long cpu = processCpu();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double mean = (processCpu() - cpu) / 1e6 / RUNS;
        Arrays.sort(times);
        return new Measured(times[RUNS / 2], times[0], times[RUNS - 1], mean);
    }

    static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What each thread has used of the processor so far, by its name; those of one name together. Linux only, else empty. */
    static Map<String, Long> threadTicks() {
        Map<String, Long> ticks = new HashMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                String stat = Files.readString(task.resolve("stat"));
                int end = stat.lastIndexOf(')');
                String[] after = stat.substring(end + 2).split(" ");
                ticks.merge(stat.substring(stat.indexOf('(') + 1, end), Long.parseLong(after[11]) + Long.parseLong(after[12]), Long::sum);
            }
        } catch (IOException e) {
            return ticks; // a thread has just ended, or this is another system
        }
        return ticks;
    }

    /** Bytes in use, after a collection. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }

    /** Bytes that the process holds in memory, as Linux tells it; 0 elsewhere. */
    static long process() {
        try {
            Path status = Path.of("/proc/self/status");
            return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** As Linux tells it. */
    static String peakProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.substring(6).strip()).findFirst().orElse("unknown") : "unknown";
    }

    @Override
    public String toString() {
        return String.format("median %7.2f ms, min %7.2f, max %7.2f, CPU %7.2f", median, least, most, cpu);
    }
}
