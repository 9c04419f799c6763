package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.stage.Window;
import lightwell.ui.colour.ColourFeature;
import lightwell.ui.colour.ConfigBox;
import lightwell.ui.graphics.PipelineChoice;
import lightwell.ui.graphics.Pipelines;
import lightwell.ui.preferences.PreferenceRows;
import lightwell.ui.preferences.PreferencesFeature;
import lightwell.ui.settings.PreferencesModel;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.author.AuthorFeature;
import lightwell.ui.compare.CompareFeature;
import lightwell.ui.export.ExportFeature;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.inspect.InspectFeature;
import lightwell.ui.layers.LayersFeature;
import lightwell.ui.light.LightFeature;
import lightwell.ui.metadata.MetadataFeature;
import lightwell.ui.pane.PanesFeature;
import lightwell.ui.space.SpaceFeature;
import lightwell.ui.stereo.StereoFeature;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.Workspace;

/** The features of one window, each built from the shared models and the features it depends on. For the FX thread. */
record Features(FilesFeature files, ExportFeature exports, AuthorFeature author, PanesFeature panes, LayersFeature layers,
        MetadataFeature metadata, LightFeature light, ColourFeature colour, CompareFeature compare, StereoFeature stereo,
        InspectFeature inspect, SpaceFeature space, PreferencesFeature preferences, PreferencesModel preferred, Help help) {

    /**
     * @param state      folder for what the next start goes on with; need not exist yet
     * @param showFolder opens a folder in the desktop's file manager
     */
    static Features of(Groundwork ground, Path state, ActionRegistry actions, Window window, Consumer<Path> showFolder) {
        Workspace workspace = ground.workspace();
        PreferencesModel preferred = new PreferencesModel();
        FilesFeature files = new FilesFeature(workspace, ground.opener(), ground.journal(), window, showFolder);
        CompareFeature compare = new CompareFeature(workspace, files, window);
        ExportFeature exports = new ExportFeature(workspace, files, compare, preferred, state, window, showFolder);
        ColourFeature colour = new ColourFeature(workspace, ground.config(), window);
        SpaceFeature space = new SpaceFeature(workspace, exports);
        Help help = new Help(actions, colour.model(), space.model().engines()::sentence);
        AuthorFeature author = new AuthorFeature(workspace, files, exports, window, help.theme(), showFolder);
        PreferencesFeature preferences = new PreferencesFeature(preferred, help.theme(),
                () -> new PreferenceRows(new ConfigBox(colour.model()), exports.exr().nameField(), exports.exr().compressions(),
                        Pipelines.chosen().map(PipelineChoice::sentence).orElse(""), ground.file().path()),
                window);
        return new Features(files, exports, author, new PanesFeature(workspace, exports::panePicture), new LayersFeature(workspace, files),
                new MetadataFeature(workspace, files), new LightFeature(workspace), colour, compare,
                new StereoFeature(workspace), new InspectFeature(workspace), space, preferences, preferred,
                help);
    }

    /** The file being opened, in words; empty if there is none. */
    StringBinding opening() {
        ReadOnlyStringProperty shown = files.opener().busy();
        ObservableStringValue beside = compare.busy();
        return Bindings.createStringBinding(() -> shown.get().isEmpty() ? beside.get() : shown.get(), shown, beside);
    }

    /** In the order of their actions within a group of a menu. */
    List<Feature> all() {
        return List.of(exports, author, panes, layers, metadata, light, colour, compare, stereo, files, inspect, space, preferences, help);
    }

    /** The panels of the dock, in the order of its tabs. */
    List<FeaturePanel> docked() {
        return List.of(light.panel(), inspect.panel(), compare.panel(), metadata.panel(), colour.panel(), exports.exr().panel(),
                exports.panel());
    }

    /** All panels beside the panes. */
    List<FeaturePanel> panels() {
        return Stream.concat(docked().stream(), Stream.of(layers.panel())).toList();
    }
}
