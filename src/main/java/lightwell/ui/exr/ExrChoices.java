package lightwell.ui.exr;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExportOptions.DepthUpsampling;
import lightwell.export.naming.NameTemplate;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.hdr.HdrOptions;
import lightwell.message.Message;
import lightwell.ui.viewer.HdrRules;

/**
 * The options of the window's EXRs: the very object that the command line and presets have. Its HDR rules are those of the Light panel. For
 * the FX thread.
 */
final class ExrChoices {

    private static final String NAME = "fileName";

    private final HdrRules rules;
    private final ReadOnlyObjectWrapper<ExportOptions> options = new ReadOnlyObjectWrapper<>(ExportOptions.DEFAULT);
    private final StringProperty fileName = new SimpleStringProperty("");
    private final ObservableMap<String, String> problems = FXCollections.observableHashMap();
    private final BooleanProperty guided = new SimpleBooleanProperty();

    ExrChoices(HdrRules rules) {
        this.rules = rules;
        guided.addListener((observable, before, now) -> change("depthUpsampling",
                other -> other.withDepth(now ? DepthUpsampling.GUIDED : DepthUpsampling.NEAREST)));
        options.addListener((observable, before, now) -> guided.set(now.depth() == DepthUpsampling.GUIDED));
        fileName.addListener(observable -> checkName());
    }

    /** Without HDR rules; always possible ones. */
    ReadOnlyObjectProperty<ExportOptions> options() {
        return options.getReadOnlyProperty();
    }

    /** The template of names of files; blank for the usual ones. */
    StringProperty fileName() {
        return fileName;
    }

    /** Whether depth follows the picture's edges, which is one of the options. */
    BooleanProperty guidedDepth() {
        return guided;
    }

    /** What is wrong with the last change of a setting, one sentence, by the setting's name. */
    ObservableMap<String, String> problems() {
        return problems;
    }

    /**
     * Changes the options; what is refused leaves them as they were, and is a problem until the setting is changed again.
     *
     * @param change may throw an IllegalArgumentException, one sentence
     */
    void change(String setting, UnaryOperator<ExportOptions> change) {
        try {
            options.set(change.apply(options.get()));
            problems.remove(setting);
        } catch (IllegalArgumentException e) {
            problems.put(setting, FailureSentence.told(e).toString());
        }
    }

    private void checkName() {
        try {
            names();
            problems.remove(NAME);
        } catch (IllegalArgumentException e) {
            problems.put(NAME, FailureSentence.told(e).toString());
        }
    }

    /** @throws IllegalArgumentException one sentence, if the template has faults */
    Optional<NameTemplate> names() {
        return Optional.of(fileName.get()).filter(text -> !text.isBlank()).map(text -> NameTemplate.parse(text.strip()));
    }

    /** With the HDR rules of the Light panel. */
    ExportOptions whole() {
        return options.get().withHdr(rules.forExport());
    }

    /** @throws IllegalArgumentException one sentence, if a setting has a problem */
    ExportOptions checked() {
        Optional<String> problem = problems.values().stream().findFirst();
        if (problem.isPresent()) {
            throw new RefusedException(Message.verbatim(problem.get()));
        }
        return whole();
    }

    /** Becomes these options; their HDR rules become those of the Light panel. */
    void become(ExportOptions chosen, Optional<String> template) {
        restore(chosen, template);
        HdrOptions hdr = chosen.hdr();
        if (!hdr.equals(rules.forExport())) {
            rules.become(hdr);
        }
    }

    /** Becomes these options, but for their HDR rules. */
    void restore(ExportOptions chosen, Optional<String> template) {
        problems.clear();
        options.set(chosen.withHdr(HdrOptions.DEFAULT));
        fileName.set(template.orElse(""));
    }

    /** Called after each change of the options, the HDR rules and the names. */
    void whenChanged(Runnable listener) {
        InvalidationListener changed = observable -> listener.run();
        for (Observable one : new Observable[] {options, fileName, rules.chosen(), rules.target(), rules.exportsTarget()}) {
            one.addListener(changed);
        }
    }
}
