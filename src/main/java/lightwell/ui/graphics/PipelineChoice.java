package lightwell.ui.graphics;

import java.util.List;
import java.util.Locale;
import lightwell.ui.kit.Texts;

/**
 * How the window is drawn, and why.
 *
 * @param pipeline requested from JavaFX
 * @param reason   key of a text, {@code pipeline.why.<reason>}
 * @param names    arguments of the text
 */
public record PipelineChoice(Pipeline pipeline, String reason, List<String> names) {

    public enum Pipeline {
        /** Drawing with the processor: the fastest without a GPU. */
        SOFTWARE,
        /** JavaFX's 3D pipeline, even if JavaFX does not trust the driver. */
        GPU,
        /** JavaFX's own decision. */
        JAVAFX
    }

    public PipelineChoice {
        names = List.copyOf(names);
    }

    static PipelineChoice of(Pipeline pipeline, String reason, String... names) {
        return new PipelineChoice(pipeline, reason, List.of(names));
    }

    /** One sentence for the user. */
    public String sentence() {
        String why = Texts.get("pipeline.why." + reason, names.toArray());
        return Texts.get("pipeline." + pipeline.name().toLowerCase(Locale.ROOT), why);
    }
}
