package lightwell.ui.colour;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightwell.color.ConfigChoice;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.settings.Settings;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The colour config and the screen. For the FX thread. */
public final class ColourFeature implements Feature {

    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final Window window;
    private final ColourModel model;
    private final FeaturePanel panel;

    /**
     * @param first  the config that the workspace loads
     * @param window owner of the file chooser
     */
    public ColourFeature(Workspace workspace, ConfigChoice first, Window window) {
        this.window = window;
        model = new ColourModel(workspace.color(), workspace.viewer(), first);
        panel = new FeaturePanel("colour", "colourPanel", visible, new PanelWidth(250, 310, 520),
                actions -> new ColourPanel(model, workspace.viewer(), actions.get("configFile")));
    }

    /** The config that the user chose in an earlier window. */
    public static ConfigChoice remembered(Settings settings) {
        return ColourState.in(settings);
    }

    public ColourModel model() {
        return model;
    }

    public FeaturePanel panel() {
        return panel;
    }

    @Override
    public void restore(Settings settings) {
        model.restore(ColourState.in(settings));
    }

    @Override
    public void remember(Settings settings) {
        ColourState.put(model.remembered(), settings);
    }

    @Override
    public void register(ActionRegistry actions) {
        actions.add(WindowAction.toggle("colourPanel", MenuPlace.VIEW_PANELS, visible).icon(MaterialDesignP.PALETTE_OUTLINE)
                .keys("Shortcut+Alt+O"));
        actions.add(new WindowAction("configFile", MenuPlace.LIGHT_RESET, this::chooseFile).keys("Shortcut+Alt+F"));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("colour.chooser"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.get("colour.chooser.configs"), "*.ocio"),
                new FileChooser.ExtensionFilter(Texts.get("chooser.all"), "*"));
        Optional.of(model.chosen().get()).filter(ConfigChoice::isFile).map(config -> Path.of(config.name()).getParent().toFile())
                .filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showOpenDialog(window);
        if (chosen != null) {
            model.choose(ConfigChoice.file(chosen.toPath().toAbsolutePath()));
            visible.set(true);
        }
    }
}
