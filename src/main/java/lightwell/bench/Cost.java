package lightwell.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a piece of work took, in seconds.
 *
 * @param cpu  of all threads of the process, those of the compiler and the collector included
 * @param wall by the clock
 */
public record Cost(double cpu, double wall) {

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOSECONDS = 1e9;

    /** Work to measure. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    /** Runs the task once. Nothing else should work in the process meanwhile. */
    static Cost of(Task task) throws IOException {
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        task.run();
        return new Cost((PROCESS.getProcessCpuTime() - cpu) / NANOSECONDS, (System.nanoTime() - start) / NANOSECONDS);
    }

    /** The medians of both numbers, each by itself. */
    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::cpu), median(costs, Cost::wall));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> number) {
        double[] sorted = costs.stream().mapToDouble(number).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
