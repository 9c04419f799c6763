package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.photo.reader.ProcessMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of up to a megabyte that are deep, wide, repeated or amplified: what commands make of them takes less than 5 s and 1 GB. */
class CraftedFilesTest {

    /** Of the process with all its threads, so that the load of the machine does not count; Java's own is in it, too. */
    private static final double MOST_CPU_SECONDS = 5;
    private static final long MOST_MEMORY = 1L << 30;
    /** A hundred layers, three hundred blocks of metadata, the JSON. */
    private static final int MOST_FILES = 401;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    static Stream<String> files() {
        return CraftedFiles.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void costsLittle(String name) throws IOException {
        ProcessMemory.require();
        byte[] bytes = CraftedFiles.ALL.get(name).bytes();
        assertTrue(bytes.length < 2 * MEGABYTE, "the file has " + bytes.length + " bytes");
        measure(name, bytes);
    }

    /** Was 10 GB that libheif copied, and 11 s to end. */
    @Test
    void twentyMegabytesSharedBy501ItemsCostLittle() throws IOException {
        ProcessMemory.require();
        measure("20 MB shared by 501 items",
                CraftedFiles.shared("mime", CraftedHeif.packet("<a:n>" + "x".repeat(20 * MEGABYTE) + "</a:n>"), 501));
    }

    private void measure(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("photo.heic"), bytes);
        Path layers = folder.resolve("layers");
        Cost most = new Cost(0, 0);
        System.gc();
        for (Object[] command : List.of(new Object[] {"info", "--json", file}, new Object[] {"info", "--tags", file},
                new Object[] {"extract", file, "-o", layers, "--overwrite"})) {
            Cost cost = cost(command);
            // threads that share a core slow each other down, which counts: then once more
            most = most.or(cost.seconds() < MOST_CPU_SECONDS ? cost : cost(command));
        }
        int written = Files.exists(layers) ? layers.toFile().list().length : 0;
        System.out.printf("%s: %d kB, %.1f CPU s, %d MB, %d files%n", name, bytes.length >> 10, most.seconds(), most.bytes() >> 20,
                written);
        assertTrue(most.seconds() < MOST_CPU_SECONDS, name + " takes " + most.seconds() + " s");
        assertTrue(most.bytes() < MOST_MEMORY, name + " takes " + (most.bytes() >> 20) + " MB");
        assertTrue(written <= MOST_FILES, written + " files were written");
    }

    private record Cost(double seconds, long bytes) {

        Cost or(Cost other) {
            return new Cost(Math.max(seconds, other.seconds), Math.max(bytes, other.bytes));
        }
    }

    private static Cost cost(Object... command) throws IOException {
        ProcessMemory.resetPeak();
        long resident = ProcessMemory.resident();
        long cpu = cpu();
        CliRun run = CliRun.of(command);
        Cost cost = new Cost((cpu() - cpu) / 1e9, ProcessMemory.peak() - resident);
        assertTrue(run.status() == 0 || run.status() == 1, run.err().toString());
        run.err().forEach(line -> assertTrue(line.startsWith("lightwell: ") && line.endsWith("."), line));
        return cost;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
