package lightwell.ui.exr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.ExportOptions;
import lightwell.export.preset.Preset;
import lightwell.export.preset.PresetFile;
import lightwell.export.preset.PresetLibrary;
import lightwell.export.registry.Exporters;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;

/**
 * The presets for EXRs: Lightwell's and the user's, and the one from which the options come. For the FX thread; files are read in the
 * background.
 */
final class PresetModel {

    private final PresetLibrary library;
    private final ExrChoices choices;
    private final ErrorModel errors;
    private final Executor background;
    private final ObservableList<PresetChoice> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PresetChoice> chosen = new ReadOnlyObjectWrapper<>(usual());
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    /** The name of the chosen preset, which may not have been read yet. */
    private String wanted = chosen.get().name();

    PresetModel(PresetLibrary library, ExrChoices choices, ErrorModel errors, Executor background) {
        this.library = library;
        this.choices = choices;
        this.errors = errors;
        this.background = background;
        all.add(chosen.get());
        choices.whenChanged(this::compare);
        chosen.addListener(observable -> compare());
    }

    /** The options of a new window. */
    static PresetChoice usual() {
        return new PresetChoice(Texts.get("exr.preset.usual"), Texts.get("exr.preset.usual.about"), Optional.empty(), ExportOptions.DEFAULT,
                Optional.empty());
    }

    /** The default first, then Lightwell's, then the user's. */
    ObservableList<PresetChoice> all() {
        return all;
    }

    /** The preset from which the options come. */
    ReadOnlyObjectProperty<PresetChoice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the options differ from it by now. */
    ReadOnlyBooleanProperty modified() {
        return modified.getReadOnlyProperty();
    }

    private void compare() {
        modified.set(!chosen.get().isOf(choices.whole(), names()));
    }

    private Optional<String> names() {
        return Optional.of(choices.fileName().get().strip()).filter(text -> !text.isEmpty());
    }

    /** Takes the options of a preset. */
    void choose(PresetChoice preset) {
        wanted = preset.name();
        chosen.set(preset);
        choices.become(preset.options(), preset.fileName());
        compare();
    }

    /** Chooses a preset of an earlier window as soon as it was read; the options stay. */
    void restore(String name) {
        wanted = name;
        reload();
    }

    /** Reads the presets, since files may have come or gone. */
    void reload() {
        background.execute(() -> {
            List<Message> broken = new ArrayList<>();
            List<PresetChoice> found = library.all(broken).stream().filter(entry -> entry.preset().output().equals(Exporters.EXR.id()))
                    .flatMap(entry -> read(entry, broken).stream()).toList();
            Platform.runLater(() -> {
                all.setAll(found);
                all.add(0, usual());
                all.stream().filter(preset -> preset.name().equals(wanted)).findFirst().ifPresent(chosen::set);
                broken.stream().findFirst().ifPresent(sentence -> errors.show(sentence.toString()));
            });
        });
    }

    private static Optional<PresetChoice> read(PresetLibrary.Entry entry, List<Message> broken) {
        Preset preset = entry.preset();
        try {
            return Optional.of(new PresetChoice(preset.name(), entry.about().toString(), entry.file(),
                    preset.options(Exporters.EXR.codec()), preset.fileName()));
        } catch (IllegalArgumentException e) {
            broken.add(Message.of("preset.failed", preset.name(), FailureSentence.told(e)));
            return Optional.empty();
        }
    }

    /** The user's preset of this name, which saving replaces. */
    Optional<PresetChoice> own(String name) {
        return all.stream().filter(preset -> preset.file().isPresent() && preset.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** Saves the options as one of the user's presets, and chooses it. */
    void save(String name) {
        Preset preset = new Preset(name.strip(), "", Exporters.EXR.id(), names(), Exporters.EXR.codec().write(choices.whole()));
        Optional<Path> known = own(name).flatMap(PresetChoice::file);
        Path place = known.orElseGet(() -> library.own(preset.name()));
        background.execute(() -> {
            try {
                Files.createDirectories(place.toAbsolutePath().getParent());
                PresetFile.write(preset, OutputTarget.of(place, known.isPresent() ? Existing.OVERWRITE : Existing.REFUSE));
                Platform.runLater(() -> restore(preset.name()));
            } catch (IOException e) {
                Platform.runLater(() -> errors.show(preset.name(), e));
            }
        });
    }
}
