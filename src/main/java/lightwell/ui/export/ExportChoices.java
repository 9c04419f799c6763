package lightwell.ui.export;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import lightwell.export.Exporter;

/** The options that the panels of the window give each output, as they are when it starts. For the FX thread. */
public final class ExportChoices {

    private final Map<Exporter<?>, Supplier<?>> chosen = new HashMap<>();

    /** @param options asked each time; may throw an IllegalArgumentException with one sentence, when they make no sense together */
    public <O> void set(Exporter<O> exporter, Supplier<O> options) {
        chosen.put(exporter, options);
    }

    /**
     * Its own defaults where no panel has a say.
     *
     * @throws IllegalArgumentException one sentence
     */
    @SuppressWarnings("unchecked") // set has seen to it that they are of one type
    public <O> O of(Exporter<O> exporter) {
        Supplier<O> options = (Supplier<O>) chosen.get(exporter);
        return options == null ? exporter.defaults() : options.get();
    }
}
