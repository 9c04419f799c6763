package lightwell.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lightwell.fence.Plants;

/**
 * A program, run on demand in the checkout: exports three photos as a process of its own, of which the second has a fault planted in the
 * decoder, and prints for each fault what stopped it, what the user saw and what went on. Argument: a photo.
 */
public final class FenceProof {

    private static final List<String> FAULTS = List.of("crash", "abort", "exit", "hang", "sleep", "memory", "malloc", "file", "socket",
            "program", "fork", "limit", "code", "answer");

    private final Path folder;
    private final byte[] photo;

    private FenceProof(Path folder, byte[] photo) {
        this.folder = folder;
        this.photo = photo;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fence-proof");
        try {
            Plants.helper(folder);
            FenceProof proof = new FenceProof(folder, Files.readAllBytes(Path.of(arguments[0])));
            System.out.println("| planted | what stopped it (log) | what the user saw | what went on | seconds |\n|---|---|---|---|---|");
            for (String fault : FAULTS) {
                proof.run(fault);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(String fault) throws IOException, InterruptedException {
        Path photos = Files.createDirectories(folder.resolve(fault));
        Files.write(photos.resolve("a.heic"), photo);
        Files.write(photos.resolve("b.heic"), Plants.with(photo, fault));
        Files.write(photos.resolve("c.heic"), photo);
        Path state = Files.createDirectories(folder.resolve("state-" + fault));
        Path said = folder.resolve("said.txt");
        long start = System.nanoTime();
        int status = new ProcessBuilder("java", "-Dlightwell.state.dir=" + state, "-cp", classPath(), "lightwell.Main", "export",
                photos.toString(), "-o", photos.toString(), "--compression", "zip:1").redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        String user = Files.readAllLines(said).stream().filter(line -> line.contains("b.heic")).findFirst().orElse("");
        System.out.printf("| %s | %s | %s | exit status %d; %s | %.1f |%n", fault, log(state), user, status, written(photos), seconds);
    }

    private static String written(Path photos) throws IOException {
        try (Stream<Path> files = Files.list(photos)) {
            return String.join(", ",
                    files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".heic")).sorted().toList());
        }
    }

    private static String log(Path state) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file).stream().filter(line -> line.contains("fence.Helper:"))
                        .map(line -> line.replaceFirst(".*fence.Helper: ", "")).toList());
            }
        }
        return String.join("; ", lines);
    }

    /** The classes that look for the helper come from a folder beside the planted one; all others are the product's own. */
    private String classPath() throws IOException {
        Path own = folder.resolve("classes");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path found = Path.of(entry, "lightwell", "fence");
            if (Files.exists(found.resolve("Fence.class")) && Files.notExists(own)) {
                Path target = Files.createDirectories(own.resolve("lightwell/fence"));
                try (Stream<Path> classes = Files.list(found)) {
                    for (Path file : classes.toList()) {
                        Files.copy(file, target.resolve(file.getFileName()));
                    }
                }
            }
        }
        return own + File.pathSeparator + System.getProperty("java.class.path");
    }
}
