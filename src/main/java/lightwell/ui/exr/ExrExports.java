package lightwell.ui.exr;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import lightwell.export.exr.Compression.Method;
import lightwell.export.exr.ExportOptions;
import lightwell.export.naming.NameTemplate;
import lightwell.export.preset.PresetLibrary;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.settings.Settings;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The options of EXRs in the window: their panel, presets and summary. For the FX thread. */
public final class ExrExports {

    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final ObservableList<String> spaces = FXCollections.observableArrayList();
    private final ExrChoices choices;
    private final PresetModel presets;
    private final SummaryModel summary;
    private final FeaturePanel panel;
    private final Window window;

    /** @param window owner of questions */
    public ExrExports(Workspace workspace, FilesFeature files, PresetLibrary library, Window window) {
        this.window = window;
        choices = new ExrChoices(workspace.viewer().rules());
        presets = new PresetModel(library, choices, workspace.errors(), workspace.background());
        summary = new SummaryModel(files.marked(), choices, visible, workspace.color()::await, workspace.background());
        workspace.viewer().photo().addListener(observable -> summary.update());
        files.browser().session().current().addListener(observable -> summary.update());
        workspace.color().whenLoaded(color -> spaces.setAll(color.colorSpaces()), failure -> {});
        visible.addListener((observable, before, now) -> {
            if (now) {
                presets.reload();
            }
        });
        panel = new FeaturePanel("exr", "exrPanel", visible, new PanelWidth(270, 330, 520),
                actions -> new ExrPanel(choices, presets, summary, spaces, actions));
    }

    public FeaturePanel panel() {
        return panel;
    }

    /** The template of the names of files, to be shown in another place as well. */
    public TextField nameField() {
        return ExrPanel.nameField(choices);
    }

    /** The methods of compression, to be shown in another place as well. */
    public ComboBox<Method> compressions() {
        return CompressionRow.methods(new ExrRows(choices));
    }

    /**
     * What the panel says.
     *
     * @throws IllegalArgumentException one sentence, if a setting has a problem
     */
    public ExportOptions options() {
        return choices.checked();
    }

    /** The template of the names of files; empty for the usual ones. */
    public Optional<NameTemplate> names() {
        return choices.names();
    }

    /** Whether depth follows the picture's edges, which is one of the options. */
    public BooleanProperty guidedDepth() {
        return choices.guidedDepth();
    }

    /** Restores the options of an earlier window. */
    public void restore(Settings settings) {
        settings.get(ExrState.PART, ExrState.class).ifPresent(left -> {
            left.options().ifPresent(options -> choices.restore(options, Optional.of(left.names())));
            presets.restore(left.presetName());
        });
    }

    /** Stores the options for the next window. */
    public void remember(Settings settings) {
        settings.put(ExrState.PART, ExrState.of(choices, presets));
    }

    /** Registers the actions of the panel. */
    public void register(ActionRegistry actions) {
        actions.add(WindowAction.toggle("exrPanel", MenuPlace.VIEW_PANELS, visible).icon(MaterialDesignF.FILE_COG_OUTLINE)
                .keys("Shortcut+Alt+X"));
        actions.add(new WindowAction("presetSave", MenuPlace.FILE_EXPORT, this::save).keys("Shortcut+Alt+V"));
    }

    private void save() {
        PresetChoice chosen = presets.chosen().get();
        SavePresetDialog.ask(window, chosen.file().map(file -> chosen.name()).orElse(""), name -> presets.own(name).isPresent())
                .ifPresent(presets::save);
    }
}
