package lightwell.ui.graphics;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.ui.graphics.PipelineChoice.Pipeline;

/**
 * Decides whether a GPU would draw OpenGL, from files and variables of Linux and Mesa. If none of them contradicts, a render node counts as
 * a GPU.
 */
final class LinuxGraphics {

    /** Mesa drivers that draw with the processor. */
    private static final Set<String> SOFTWARE = Set.of("llvmpipe", "softpipe", "swr", "swrast", "kms_swrast", "swiftshader", "lavapipe");
    /** Kernel drivers of screens without a GPU. */
    private static final Set<String> SCREENS_ONLY = Set.of("vgem", "vkms", "simpledrm", "simple-framebuffer", "bochs-drm", "bochs",
            "cirrus", "ast", "mgag200", "qxl", "hyperv_drm", "udl");
    /** X servers that draw into memory. */
    private static final Set<String> SERVERS_WITHOUT = Set.of("Xvfb", "Xvnc", "Xtigervnc", "Xtightvnc", "Xnest", "Xephyr", "nxagent",
            "x2goagent", "Xdummy");
    private static final Pattern DISPLAY = Pattern.compile("(?:[^/]*/)?([^:/]*):(\\d+)(?:\\.\\d+)?");

    private final Map<String, String> environment;
    private final Path root;

    LinuxGraphics(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    PipelineChoice choice() {
        return byVariables().or(this::byDisplay).orElseGet(this::byNodes);
    }

    private Optional<PipelineChoice> byVariables() {
        String always = environment.getOrDefault("LIBGL_ALWAYS_SOFTWARE", "").toLowerCase(Locale.ROOT);
        if (Set.of("1", "true", "y", "yes").contains(always)) {
            return software("asked", "LIBGL_ALWAYS_SOFTWARE=" + always);
        }
        for (String variable : List.of("GALLIUM_DRIVER", "MESA_LOADER_DRIVER_OVERRIDE")) {
            String driver = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
            if (SOFTWARE.contains(driver)) {
                return software("asked", variable + "=" + driver);
            }
        }
        return Optional.empty();
    }

    private Optional<PipelineChoice> byDisplay() {
        Matcher display = DISPLAY.matcher(environment.getOrDefault("DISPLAY", ""));
        if (!display.matches()) {
            return Optional.empty();
        }
        String host = display.group(1);
        if (!host.isEmpty() && !host.equals("unix")) {
            return software("remote", display.group());
        }
        String process = line(root.resolve("tmp/.X" + display.group(2) + "-lock")).orElse("");
        if (!process.matches("\\d+")) {
            return Optional.empty();
        }
        return line(root.resolve("proc/" + process + "/comm")).filter(SERVERS_WITHOUT::contains)
                .flatMap(server -> software("server", server));
    }

    private PipelineChoice byNodes() {
        if (Files.exists(root.resolve("dev/nvidia0"))) {
            return PipelineChoice.of(Pipeline.GPU, "driver", "nvidia"); // NVIDIA's own driver needs no render node
        }
        List<Path> nodes = nodes();
        if (nodes.isEmpty()) {
            return software("none").orElseThrow();
        }
        List<Path> open = nodes.stream().filter(node -> Files.isReadable(node) && Files.isWritable(node)).toList();
        if (open.isEmpty()) {
            return software("denied", nodes.get(0).getFileName().toString()).orElseThrow();
        }
        List<String> drivers = open.stream().map(this::driver).toList();
        for (int i = 0; i < open.size(); i++) {
            if (drivers.get(i).equals("virtio_gpu") ? virgl(open.get(i)) : !SCREENS_ONLY.contains(drivers.get(i))) {
                return PipelineChoice.of(Pipeline.GPU, "driver", drivers.get(i));
            }
        }
        return software("screen", drivers.get(0)).orElseThrow();
    }

    private List<Path> nodes() {
        List<Path> nodes = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root.resolve("dev/dri"), "renderD*")) {
            found.forEach(nodes::add);
        } catch (IOException e) {
            return List.of(); // the folder does not exist or is not readable
        }
        nodes.sort(null);
        return nodes;
    }

    private String driver(Path node) {
        try {
            return device(node).resolve("driver").toRealPath().getFileName().toString();
        } catch (IOException e) {
            return node.getFileName().toString();
        }
    }

    /**
     * Whether a virtual GPU is backed by a real one: the first of the device's feature bits (VIRTIO_GPU_F_VIRGL), as the kernel writes
     * them.
     */
    private boolean virgl(Path node) {
        Path device = device(node);
        if (line(device.resolve("features")).filter(bits -> bits.startsWith("1")).isPresent()) {
            return true;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(device, "virtio*")) {
            for (Path part : parts) {
                if (line(part.resolve("features")).filter(bits -> bits.startsWith("1")).isPresent()) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private Path device(Path node) {
        return root.resolve("sys/class/drm").resolve(node.getFileName()).resolve("device");
    }

    private static Optional<PipelineChoice> software(String reason, String... names) {
        return Optional.of(PipelineChoice.of(Pipeline.SOFTWARE, reason, names));
    }

    private static Optional<String> line(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().map(String::trim);
        } catch (IOException | RuntimeException e) { // unreadable, or not text
            return Optional.empty();
        }
    }
}
