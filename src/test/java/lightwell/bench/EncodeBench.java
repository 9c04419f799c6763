package lightwell.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code ./lightwell encode} as a process of its own on PQ TIFFs of several sizes, and prints what it costs: time and CPU of the whole
 * process, its own seconds for the file and for coding, and their ratio; beside it, what the encoder alone takes for the same two pictures
 * in this process, and the ratio of the file's seconds to that. A second line has what later files of one process take. Arguments: sizes in
 * megapixels (default: 6 12 24 48). The system property {@code lightwell.command} replaces {@code ./lightwell}. Linux only, since peaks of
 * memory are read from {@code /proc}.
 */
public final class EncodeBench {

    private static final List<String> SIZES = List.of("6", "12", "24", "48");
    private static final List<String> DRAFT = List.of("--quality", "draft", "--no-verify");
    private static final int POLL_MILLIS = 20;

    private EncodeBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> sizes = arguments.length > 0 ? List.of(arguments) : SIZES;
        Path folder = Files.createTempDirectory("encode-bench");
        Path file = folder.resolve("scene_P3D65PQ.tif");
        Path output = folder.resolve("scene.heic");
        System.out.printf("%6s %8s %8s %8s %9s %6s %10s %10s %7s %9s%n", "MP", "wall s", "CPU s", "file s", "coding s", "ratio",
                "encoder s", "its CPU s", "ratio", "peak MB");
        try {
            for (String size : sizes) {
                int height = (int) Math.round(Math.sqrt(Double.parseDouble(size) * 1e6 / 12)) * 3;
                PqTiff.write(file, height / 3 * 4, height);
                print(size, run(file, output), EncoderYardstick.of(output));
                print(WarmEncode.of(file, output));
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(output);
            Files.delete(folder);
        }
    }

    /** @param json what the command printed */
    private record Run(double wall, double cpu, long peakKb, JsonNode json) {}

    private static Run run(Path file, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("lightwell.command", "./lightwell"), "encode", file.toString(),
                "-o", output.toString(), "--overwrite", "--json"));
        command.addAll(DRAFT);
        Path printed = Files.createTempFile("encode-bench", ".json");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Duration cpu = Duration.ZERO;
        long peak = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peak(process.pid()));
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        JsonNode json = new ObjectMapper().readTree(printed.toFile());
        Files.delete(printed);
        if (process.exitValue() != 0 || !json.has("seconds")) {
            throw new IOException("The command failed: " + String.join(" ", command));
        }
        return new Run(wall, cpu.toMillis() / 1e3, peak, json);
    }

    /** Kilobytes; 0 once the process has ended. */
    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void print(WarmEncode warm) {
        System.out.printf(Locale.ROOT, "       later files of one process: %.2f s, CPU %.2f s; encoder alone %.2f s, CPU %.2f s; "
                + "ratio %.2f, of CPU %.2f%n", warm.wall(), warm.cpu(), warm.encoder().wall(), warm.encoder().cpu(),
                warm.wall() / warm.encoder().wall(), warm.cpu() / warm.encoder().cpu());
    }

    private static void print(String size, Run run, EncoderYardstick encoder) {
        double seconds = run.json.get("seconds").asDouble();
        double coding = run.json.get("codingSeconds").asDouble();
        System.out.printf(Locale.ROOT, "%6s %8.2f %8.2f %8.2f %9.2f %6.2f %10.2f %10.2f %7.2f %9.0f%n", size, run.wall, run.cpu, seconds,
                coding, seconds / coding, encoder.wall(), encoder.cpu(), seconds / encoder.wall(), run.peakKb / 1024.0);
    }
}
