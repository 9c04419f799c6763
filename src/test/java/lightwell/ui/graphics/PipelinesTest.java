package lightwell.ui.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import lightwell.ui.graphics.PipelineChoice.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what the window is drawn, on machines that are made of files. */
class PipelinesTest {

    private static final Map<String, String> LOCAL = Map.of("DISPLAY", ":7");

    @TempDir
    private Path root;

    @Test
    void withoutARenderNodeTheProcessorDraws() throws IOException {
        Files.createDirectories(root.resolve("dev/dri"));
        Files.createFile(root.resolve("dev/dri/card0"));
        PipelineChoice choice = choose(LOCAL);
        assertEquals(Pipeline.SOFTWARE, choice.pipeline());
        assertEquals("Drawn by the processor, because this machine has no GPU (no /dev/dri/renderD*).", choice.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"i915", "amdgpu", "nouveau", "xe", "panfrost", "vmwgfx"})
    void aGpuDraws(String driver) throws IOException {
        node("renderD128", driver);
        PipelineChoice choice = choose(LOCAL);
        assertEquals(Pipeline.GPU, choice.pipeline());
        assertEquals("Drawn by the GPU, because this machine has a GPU (" + driver + ").", choice.sentence());
    }

    @Test
    void nvidiasOwnDriverNeedsNoRenderNode() throws IOException {
        Files.createDirectories(root.resolve("dev"));
        Files.createFile(root.resolve("dev/nvidia0"));
        assertEquals(Pipeline.GPU, choose(LOCAL).pipeline());
    }

    @ParameterizedTest
    @CsvSource({"LIBGL_ALWAYS_SOFTWARE, 1", "LIBGL_ALWAYS_SOFTWARE, true", "GALLIUM_DRIVER, llvmpipe", "GALLIUM_DRIVER, softpipe",
        "MESA_LOADER_DRIVER_OVERRIDE, swrast"})
    void whereMesaIsToldToComputeTheProcessorDraws(String variable, String value) throws IOException {
        node("renderD128", "i915");
        PipelineChoice choice = choose(Map.of("DISPLAY", ":7", variable, value));
        assertEquals(Pipeline.SOFTWARE, choice.pipeline());
        assertEquals("Drawn by the processor, because " + variable + "=" + value + " requests it.", choice.sentence());
    }

    @ParameterizedTest
    @CsvSource({"iris, GPU", "radeonsi, GPU"})
    void otherDriversOfMesaAreNoReason(String driver, Pipeline expected) throws IOException {
        node("renderD128", "i915");
        assertEquals(expected, choose(Map.of("DISPLAY", ":7", "GALLIUM_DRIVER", driver, "LIBGL_ALWAYS_SOFTWARE", "0")).pipeline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgem", "vkms", "simpledrm"})
    void aScreenWithoutAGpuIsNone(String driver) throws IOException {
        node("renderD128", driver);
        assertEquals(Pipeline.SOFTWARE, choose(LOCAL).pipeline());
        node("renderD129", "amdgpu");
        assertEquals(Pipeline.GPU, choose(LOCAL).pipeline(), "the second one");
    }

    /** The bit VIRTIO_GPU_F_VIRGL is the first; the kernel writes bits from the first on. */
    @ParameterizedTest
    @CsvSource({"1100, GPU", "0100, SOFTWARE"})
    void aVirtualGpuCountsWhereItIsLentARealOne(String features, Pipeline expected) throws IOException {
        node("renderD128", "virtio_gpu");
        Path part = Files.createDirectories(root.resolve("sys/class/drm/renderD128/device/virtio0"));
        Files.writeString(part.resolve("features"), features + "0".repeat(60) + "\n");
        assertEquals(expected, choose(LOCAL).pipeline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:10.0", "there:0", "192.168.0.7:1.0", "tcp/there:0"})
    void aDisplayElsewhereHasNoGpuOfOurs(String display) throws IOException {
        node("renderD128", "i915");
        PipelineChoice choice = choose(Map.of("DISPLAY", display));
        assertEquals(Pipeline.SOFTWARE, choice.pipeline());
        assertTrue(choice.sentence().contains(display), choice.sentence());
    }

    @ParameterizedTest
    @CsvSource({"Xvfb, SOFTWARE", "Xtigervnc, SOFTWARE", "Xorg, GPU", "Xwayland, GPU"})
    void theServerOfTheDisplayIsAsked(String server, Pipeline expected) throws IOException {
        node("renderD128", "i915");
        Files.createDirectories(root.resolve("tmp"));
        Files.writeString(root.resolve("tmp/.X7-lock"), "      4711\n");
        Files.createDirectories(root.resolve("proc/4711"));
        Files.writeString(root.resolve("proc/4711/comm"), server + "\n");
        assertEquals(expected, choose(LOCAL).pipeline());
        assertEquals(Pipeline.GPU, choose(Map.of("DISPLAY", ":8")).pipeline(), "another display");
    }

    @Test
    void theUserDecides() throws IOException {
        node("renderD128", "i915");
        PipelineChoice choice = choose(Map.of("LIGHTWELL_PIPELINE", "sw"));
        assertEquals(Pipeline.SOFTWARE, choice.pipeline());
        assertEquals("Drawn by the processor, because LIGHTWELL_PIPELINE=sw requests it.", choice.sentence());
        assertEquals(Pipeline.GPU, choose(Map.of("LIGHTWELL_PIPELINE", "auto")).pipeline());
        Properties options = linux();
        options.setProperty("lightwell.pipeline", "gpu");
        Map<String, String> others = Map.of("LIGHTWELL_PIPELINE", "sw", "LIBGL_ALWAYS_SOFTWARE", "1");
        assertEquals(Pipeline.GPU, Pipelines.choose(options, others, "auto", root).pipeline());
    }

    @Test
    void aPreferenceCountsAfterAllThatWasAskedForThisTime() throws IOException {
        node("renderD128", "i915");
        PipelineChoice choice = Pipelines.choose(linux(), LOCAL, "sw", root);
        assertEquals("Drawn by the processor, because the preference requests it.", choice.sentence());
        assertEquals(Pipeline.GPU, Pipelines.choose(linux(), Map.of("LIGHTWELL_PIPELINE", "auto"), "sw", root).pipeline());
    }

    @Test
    void optionsOfJavaFxAndOtherSystemsAreLeftAlone() {
        Properties options = linux();
        options.setProperty("prism.order", "es2");
        PipelineChoice choice = Pipelines.choose(options, LOCAL, "auto", root);
        assertEquals(Pipeline.JAVAFX, choice.pipeline());
        Pipelines.apply(choice, options);
        assertEquals("es2", options.getProperty("prism.order"));
        assertFalse(options.containsKey("prism.forceGPU"));
        Properties mac = new Properties();
        mac.setProperty("os.name", "Mac OS X");
        assertEquals(Pipeline.JAVAFX, Pipelines.choose(mac, Map.of(), "auto", root).pipeline());
    }

    @Test
    void whatIsChosenIsToldToJavaFx() {
        Properties options = linux();
        Pipelines.apply(PipelineChoice.of(Pipeline.SOFTWARE, "none"), options);
        assertEquals("sw", options.getProperty("prism.order"));
        assertNull(options.getProperty("prism.forceGPU"));
        options = linux();
        Pipelines.apply(PipelineChoice.of(Pipeline.GPU, "driver", "i915"), options);
        assertEquals("true", options.getProperty("prism.forceGPU"));
        assertNull(options.getProperty("prism.order"));
    }

    private PipelineChoice choose(Map<String, String> environment) {
        return Pipelines.choose(linux(), environment, "auto", root);
    }

    private static Properties linux() {
        Properties options = new Properties();
        options.setProperty("os.name", "Linux");
        return options;
    }

    private void node(String name, String driver) throws IOException {
        Files.createDirectories(root.resolve("dev/dri"));
        Files.createFile(root.resolve("dev/dri").resolve(name));
        Path device = Files.createDirectories(root.resolve("sys/class/drm").resolve(name).resolve("device"));
        Path drivers = Files.createDirectories(root.resolve("sys/bus/drivers").resolve(driver));
        Files.createSymbolicLink(device.resolve("driver"), drivers);
    }
}
