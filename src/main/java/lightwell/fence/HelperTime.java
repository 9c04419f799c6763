package lightwell.fence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Watches one request: judged by the processor time of the helper, so that a busy machine fails no honest picture. Not thread-safe. */
final class HelperTime {

    /** {@code USER_HZ}, which is the same on every Linux that Java runs on. */
    private static final double TICKS = 100;
    /** Fields of {@code /proc/PID/stat} after the name: user and system time are the 12th and 13th. */
    private static final int USER = 11;

    private final Path stat;
    private final Allowance allowance;
    private final long begun = System.nanoTime();
    private final OptionalDouble cpuBefore;
    private double cpu;
    private long lastMoved = begun;

    HelperTime(long pid, Allowance allowance) {
        this.stat = Path.of("/proc/" + pid + "/stat");
        this.allowance = allowance;
        this.cpuBefore = cpuSeconds();
    }

    /** Whether the request took more than it may, or does not move. */
    boolean isOver() {
        long now = System.nanoTime();
        double wall = (now - begun) / 1e9;
        OptionalDouble seconds = cpuSeconds();
        if (cpuBefore.isEmpty() || seconds.isEmpty()) {
            return wall > allowance.wallSeconds();
        }
        double used = seconds.getAsDouble() - cpuBefore.getAsDouble();
        if (used > cpu) {
            cpu = used;
            lastMoved = now;
        }
        return used > allowance.cpuSeconds() || wall > allowance.wallSeconds() || (now - lastMoved) / 1e9 > Allowance.IDLE_SECONDS;
    }

    /** Seconds since the request. */
    double wall() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Empty where {@code /proc} is hidden. */
    private OptionalDouble cpuSeconds() {
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return OptionalDouble.of((Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS);
        } catch (IOException | RuntimeException e) {
            return OptionalDouble.empty();
        }
    }
}
