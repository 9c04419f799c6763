package lightwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts a window with one label and Lightwell with a photo by turns, as processes of their own with the launcher's options, and prints
 * the medians of wall and CPU time until each has drawn its window, the first picture and all sharp pictures. The first start, which
 * leaves its settings to the others, is not counted:
 * {@code [ROUNDS [PHOTO]]}, in the checkout, with a display. {@code JAVA_HOME} chooses the Java.
 */
public final class StartBench {

    private static final Pattern STEP = Pattern.compile("([a-z ]+) after ([0-9.]+) s \\(([0-9.]+) CPU s\\)");
    private static final long LONGEST_SECONDS = 60;
    private static final int POLL_MILLIS = 100;
    private static final int SAVED_MILLIS = 1500;
    /** What the launcher does, with another class. */
    private static final String BARE = """
            root=$PWD
            source packaging/setup/build.sh
            built run
            kind=window
            source packaging/setup/options.sh
            permit_native_code
            export LIGHTWELL_STARTED=$EPOCHREALTIME
            exec "$java_home/bin/java" "${options[@]}" ${access[@]+"${access[@]}"} -XX:SharedArchiveFile="$(archive window)" -Xshare:auto \\
              '-Xlog:cds*=off' -cp "$(class_path):target/test-classes" lightwell.bench.BareWindow
            """;

    private StartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String photo = arguments.length > 1 ? arguments[1] : "../shared/photos/pug.heic";
        Path home = Files.createTempDirectory("start");
        run(List.of("./lightwell", photo), home.resolve("lightwell").resolve("lightwell.log"), home);
        List<List<Step>> bare = new ArrayList<>();
        List<List<Step>> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(steps(run(List.of("bash", "-c", BARE), home.resolve("said"), home)));
            ours.add(steps(run(List.of("./lightwell", photo), home.resolve("lightwell").resolve("lightwell.log"), home)));
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
        System.out.printf(Locale.ROOT, "%-16s %8s %8s %18s%n", "median of " + rounds, "s", "CPU s", "of the bare window");
        Step floor = print("bare window", bare, bare.get(0).get(0).name(), null);
        for (Step step : ours.get(0)) {
            print(step.name(), ours, step.name(), floor);
        }
    }

    private record Step(String name, double wall, double cpu) {}

    private static Step print(String name, List<List<Step>> runs, String step, Step floor) {
        List<Step> all = runs.stream().flatMap(List::stream).filter(one -> one.name().equals(step)).toList();
        Step median = new Step(name, median(all.stream().map(Step::wall)), median(all.stream().map(Step::cpu)));
        System.out.printf(Locale.ROOT, "%-16s %8.2f %8.2f %18s%n", name, median.wall(), median.cpu(),
                floor == null ? ""
                        : String.format(Locale.ROOT, "%.2f, +%.2f s", median.wall() / floor.wall(), median.wall() - floor.wall()));
        return median;
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static List<Step> steps(String line) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(line);
        while (matcher.find()) {
            steps.add(new Step(matcher.group(1).strip(), Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3))));
        }
        if (steps.isEmpty()) {
            throw new IllegalStateException("It did not start: " + line);
        }
        return steps;
    }

    /** Runs until the line of times comes into a file, and the window has had time to save its settings. */
    private static String run(List<String> command, Path told, Path home) throws IOException, InterruptedException {
        Path said = home.resolve("said");
        Files.deleteIfExists(told);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("XDG_STATE_HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        Process process = builder.start();
        try {
            String line = "";
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS); line.isEmpty() && System.nanoTime() < end;) {
                process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                line = Files.exists(told)
                        ? Files.readAllLines(told).stream().filter(one -> one.contains("Started: ")).findFirst().orElse("") : "";
            }
            process.waitFor(SAVED_MILLIS, TimeUnit.MILLISECONDS);
            return line.isEmpty() ? Files.readString(said) : line;
        } finally {
            process.destroy();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
