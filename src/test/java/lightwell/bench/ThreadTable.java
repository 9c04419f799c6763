package lightwell.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Prints where the CPU time of one process goes, thread by thread, and how many native libraries it loaded (Linux only):
 * {@code java src/test/java/lightwell/bench/ThreadTable.java ./lightwell export photo.heic}. It reads /proc every few milliseconds, so what
 * a thread did after the last look is missing.
 */
public final class ThreadTable {

    private static final int MILLISECONDS = 5;
    private static final double NANOSECONDS = 1e9;
    private static final double SHOWN = 0.005;

    /** One thread: its name without numbers at the end, and its CPU time in seconds. */
    private record Seen(String name, double seconds) {}

    private final Map<String, Seen> threads = new HashMap<>();
    private final Set<String> libraries = new HashSet<>();

    private ThreadTable() {}

    public static void main(String[] command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long start = System.nanoTime();
        ThreadTable table = new ThreadTable();
        while (!process.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS)) {
            table.look(Path.of("/proc", String.valueOf(process.pid())));
        }
        table.print((System.nanoTime() - start) / NANOSECONDS);
        System.exit(process.exitValue());
    }

    private void look(Path process) {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(process.resolve("task"))) {
            for (Path task : tasks) {
                look(task, task.getFileName().toString());
            }
            Files.readAllLines(process.resolve("maps")).stream().filter(line -> line.endsWith(".so") || line.contains(".so."))
                    .map(line -> line.substring(line.lastIndexOf('/') + 1)).forEach(libraries::add);
        } catch (IOException e) {
            return; // the process has ended
        }
    }

    private void look(Path task, String id) {
        try {
            String name = Files.readString(task.resolve("comm")).strip().replaceFirst("[-#\\d]+$", "");
            double seconds = Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]) / NANOSECONDS;
            threads.put(id, new Seen(name, seconds));
        } catch (IOException e) {
            return; // the thread has ended
        }
    }

    private void print(double wall) {
        Map<String, List<Seen>> groups = threads.values().stream().collect(Collectors.groupingBy(Seen::name));
        groups.values().stream().sorted(Comparator.comparingDouble(ThreadTable::sum).reversed()).filter(group -> sum(group) >= SHOWN)
                .forEach(group -> line("%8.2f s  %4d x %s", sum(group), group.size(), group.get(0).name()));
        line("%8.2f s  all threads as seen; %.2f s from start to end; %d native libraries",
                threads.values().stream().mapToDouble(Seen::seconds).sum(), wall, libraries.size());
    }

    private static double sum(List<Seen> group) {
        return group.stream().mapToDouble(Seen::seconds).sum();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
