package lightwell.ui.graphics;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import lightwell.ui.graphics.PipelineChoice.Pipeline;
import lightwell.ui.kit.Texts;

/**
 * Chooses JavaFX's pipeline before JavaFX starts. If OpenGL is drawn by the processor (Mesa's llvmpipe and the like), JavaFX's software
 * pipeline is several times as fast, and Lightwell has its own renderer for 3D; otherwise the GPU is used. {@code LIGHTWELL_PIPELINE} or
 * {@code -Dlightwell.pipeline} ({@code auto}, {@code sw} or {@code gpu}) overrides the choice, and so do JavaFX's own options.
 */
public final class Pipelines {

    private static final String OPTION = "lightwell.pipeline";
    private static final String VARIABLE = "LIGHTWELL_PIPELINE";
    private static final String ORDER = "prism.order";
    private static final String FORCE = "prism.forceGPU";

    private static volatile Optional<PipelineChoice> chosen = Optional.empty();

    private Pipelines() {}

    /**
     * Must be called before JavaFX starts. Takes a few milliseconds and does not load OpenGL.
     *
     * @param preferred by the user: {@code auto}, {@code sw} or {@code gpu}
     */
    public static void prepare(String preferred) {
        PipelineChoice choice = choose(System.getProperties(), System.getenv(), preferred, Path.of("/"));
        apply(choice, System.getProperties());
        chosen = Optional.of(choice);
    }

    /** The choice; empty if JavaFX was started without {@link #prepare}. */
    public static Optional<PipelineChoice> chosen() {
        return chosen;
    }

    /** @param root the system's root folder */
    static PipelineChoice choose(Properties options, Map<String, String> environment, String preferred, Path root) {
        for (String own : new String[] {ORDER, FORCE}) {
            if (options.containsKey(own)) {
                return PipelineChoice.of(Pipeline.JAVAFX, "asked", "-D" + own + "=" + options.getProperty(own));
            }
        }
        String option = options.getProperty(OPTION);
        String variable = environment.get(VARIABLE);
        String wish = option != null ? option : variable != null ? variable : preferred;
        String asked = option != null ? "-D" + OPTION + "=" + wish
                : variable != null ? VARIABLE + "=" + wish : Texts.get("pipeline.preferred");
        return switch (wish) {
            case "sw" -> PipelineChoice.of(Pipeline.SOFTWARE, "asked", asked);
            case "gpu" -> PipelineChoice.of(Pipeline.GPU, "asked", asked);
            default -> options.getProperty("os.name", "").equals("Linux") ? new LinuxGraphics(environment, root).choice()
                    : PipelineChoice.of(Pipeline.JAVAFX, "system", options.getProperty("os.name", ""));
        };
    }

    static void apply(PipelineChoice choice, Properties options) {
        switch (choice.pipeline()) {
            case SOFTWARE -> options.setProperty(ORDER, "sw");
            case GPU -> options.setProperty(FORCE, "true");
            default -> {}
        }
    }
}
