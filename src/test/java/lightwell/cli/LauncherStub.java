package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A checkout of the launcher's scripts alone, built of nothing, and programs in place of a JDK that note how they are called. */
final class LauncherStub {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final String JAVA = """
            #!/usr/bin/env bash
            case " $* " in
              *' -Xshare:dump '*)
                echo dumped >>"%1$s/dumps"
                [ ! -e "%1$s/failing" ] || exit 1
                for argument; do case $argument in -XX:SharedArchiveFile=*) echo archive >"${argument#*=}" ;; esac; done ;;
              *' -XX:DumpLoadedClassList='*)
                for argument; do case $argument in -XX:DumpLoadedClassList=*) echo java/lang/Object >"${argument#*=}" ;; esac; done ;;
              *) printf '%%s\\n' "$@" ;;
            esac
            """;
    private static final String JAR = """
            #!/usr/bin/env bash
            while [ $# -gt 0 ]; do case $1 in --file) echo jar >"$2" ;; esac; shift; done
            """;

    private final Path folder;

    LauncherStub(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(checkout().resolve("packaging/setup"));
        Files.createDirectories(checkout().resolve("src/main"));
        Files.createDirectories(checkout().resolve("target/classes"));
        Files.createDirectories(checkout().resolve("target/lib"));
        Files.copy(Path.of("lightwell"), checkout().resolve("lightwell"));
        try (Stream<Path> scripts = Files.list(Path.of("packaging/setup"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, checkout().resolve(script.toString()));
            }
        }
        for (String library : List.of("a.jar", "B.jar")) {
            Files.writeString(checkout().resolve("target/lib").resolve(library), library);
        }
        built();
    }

    Path checkout() {
        return folder.resolve("check out");
    }

    /** Installs a JDK, or replaces it by an update. */
    void jdk(String name) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        program(home.resolve("bin/java"), JAVA.formatted(folder));
        program(home.resolve("bin/jar"), JAR);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path modules = home.resolve("lib/modules");
        Files.writeString(modules, (Files.exists(modules) ? Files.readString(modules) : "") + "modules");
    }

    /** Its archives cannot be made from now on. */
    void failing(String name) throws IOException {
        Files.writeString(folder.resolve("failing"), name);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        file.toFile().setExecutable(true);
    }

    /** Notes that what is there now has been built. */
    void built() throws IOException, InterruptedException {
        run(Map.of(), "bash", "-c", "root=$1; source \"$root/packaging/setup/build.sh\"; all_facts >\"$stamp\"", "bash",
                checkout().toString());
    }

    /** Starts the launcher and returns what it started Java with. */
    List<String> start(String jdk, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(checkout().resolve("lightwell").toString()));
        command.addAll(List.of(arguments));
        return run(Map.of("JAVA_HOME", folder.resolve(jdk).toString()), command.toArray(String[]::new));
    }

    static Optional<Path> archive(List<String> arguments) {
        return arguments.stream().filter(argument -> argument.startsWith(ARCHIVE))
                .map(argument -> Path.of(argument.substring(ARCHIVE.length()))).findFirst();
    }

    /** How many archives were made. */
    int dumps() {
        try {
            Path log = folder.resolve("dumps");
            return Files.exists(log) ? Files.readAllLines(log).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("Preparing ")).toList();
        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        return lines;
    }
}
