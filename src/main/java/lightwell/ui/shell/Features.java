package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.stage.Window;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.author.AuthorFeature;
import lightwell.ui.compare.CompareFeature;
import lightwell.ui.export.ExportFeature;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.inspect.InspectFeature;
import lightwell.ui.layers.LayersFeature;
import lightwell.ui.light.LightFeature;
import lightwell.ui.metadata.MetadataFeature;
import lightwell.ui.open.CrashJournal;
import lightwell.ui.pane.PanesFeature;
import lightwell.ui.space.SpaceFeature;
import lightwell.ui.stereo.StereoFeature;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.Workspace;

/** The features of one window, each built from the shared models and the features it depends on. For the FX thread. */
record Features(FilesFeature files, ExportFeature exports, AuthorFeature author, PanesFeature panes, LayersFeature layers,
        MetadataFeature metadata,
        LightFeature light, CompareFeature compare, StereoFeature stereo, InspectFeature inspect, SpaceFeature space, Help help) {

    /**
     * @param state      folder for what the next start goes on with; need not exist yet
     * @param showFolder opens a folder in the desktop's file manager
     */
    static Features of(Workspace workspace, CrashJournal journal, Path state, ActionRegistry actions, Window window,
            Consumer<Path> showFolder) {
        FilesFeature files = new FilesFeature(workspace, journal, window, showFolder);
        CompareFeature compare = new CompareFeature(workspace, files);
        ExportFeature exports = new ExportFeature(workspace, files, compare, state, window, showFolder);
        Help help = new Help(actions);
        AuthorFeature author = new AuthorFeature(workspace, files, exports, window, help.theme(), showFolder);
        return new Features(files, exports, author, new PanesFeature(workspace, exports::panePicture), new LayersFeature(workspace, files),
                new MetadataFeature(workspace, files), new LightFeature(workspace), compare,
                new StereoFeature(workspace), new InspectFeature(workspace), new SpaceFeature(workspace, exports), help);
    }

    /** The file being opened, in words; empty if there is none. */
    StringBinding opening() {
        ReadOnlyStringProperty shown = files.opener().busy();
        ReadOnlyStringProperty beside = compare.busy();
        return Bindings.createStringBinding(() -> shown.get().isEmpty() ? beside.get() : shown.get(), shown, beside);
    }

    /** In the order of their actions within a group of a menu. */
    List<Feature> all() {
        return List.of(exports, author, panes, layers, metadata, light, compare, stereo, files, inspect, space, help);
    }

    /** The panels of the dock, in the order of its tabs. */
    List<FeaturePanel> docked() {
        return List.of(light.panel(), inspect.panel(), metadata.panel(), exports.optionsPanel(), exports.panel());
    }

    /** All panels beside the panes. */
    List<FeaturePanel> panels() {
        return Stream.concat(docked().stream(), Stream.of(layers.panel())).toList();
    }
}
