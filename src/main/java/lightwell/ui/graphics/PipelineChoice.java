package lightwell.ui.graphics;

import java.util.List;
import java.util.Locale;
import lightwell.ui.kit.Texts;

/**
 * By what the window is drawn, and why.
 *
 * @param pipeline what JavaFX is asked for
 * @param reason   the key of a text, {@code pipeline.why.<reason>}
 * @param names    what the text names
 */
public record PipelineChoice(Pipeline pipeline, String reason, List<String> names) {

    public enum Pipeline {
        /** The processor draws: the fastest without a GPU. */
        SOFTWARE,
        /** JavaFX's 3D pipeline, whatever JavaFX thinks of the driver. */
        GPU,
        /** As JavaFX decides by itself. */
        JAVAFX
    }

    public PipelineChoice {
        names = List.copyOf(names);
    }

    static PipelineChoice of(Pipeline pipeline, String reason, String... names) {
        return new PipelineChoice(pipeline, reason, List.of(names));
    }

    /** One sentence, for the reader. */
    public String sentence() {
        String why = Texts.get("pipeline.why." + reason, names.toArray());
        return Texts.get("pipeline." + pipeline.name().toLowerCase(Locale.ROOT), why);
    }
}
