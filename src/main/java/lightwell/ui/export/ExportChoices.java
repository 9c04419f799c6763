package lightwell.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lightwell.export.Exporter;
import lightwell.export.naming.NameTemplate;

/** The options that the panels of the window provide for each output, evaluated when it starts. For the FX thread. */
public final class ExportChoices {

    private final Map<Exporter<?>, Supplier<?>> chosen = new HashMap<>();
    private final Map<Exporter<?>, Supplier<Optional<NameTemplate>>> names = new HashMap<>();
    private Supplier<Optional<Path>> folder = Optional::empty;

    /** @param options called each time; may throw an IllegalArgumentException with one sentence if they are inconsistent */
    public <O> void set(Exporter<O> exporter, Supplier<O> options) {
        chosen.put(exporter, options);
    }

    /**
     * The defaults of the output if no panel provides options.
     *
     * @throws IllegalArgumentException one sentence
     */
    @SuppressWarnings("unchecked") // set guarantees equal types
    public <O> O of(Exporter<O> exporter) {
        Supplier<O> options = (Supplier<O>) chosen.get(exporter);
        return options == null ? exporter.defaults() : options.get();
    }

    /** @param template of the names of an output's files, called each time */
    void setNames(Exporter<?> exporter, Supplier<Optional<NameTemplate>> template) {
        names.put(exporter, template);
    }

    /** The template of the names of an output's files; empty: its usual ones. */
    Optional<NameTemplate> names(Exporter<?> exporter) {
        return names.getOrDefault(exporter, Optional::empty).get();
    }

    /** @param preferred the folder of files that are written without asking; empty: beside each photo */
    void setFolder(Supplier<Optional<Path>> preferred) {
        folder = preferred;
    }

    /** The folder of files that are written without asking; empty: beside each photo. */
    Optional<Path> folder() {
        return folder.get();
    }
}
