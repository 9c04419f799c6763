package lightwell.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import lightwell.fence.Fence;
import lightwell.ui.colour.ColourModel;
import lightwell.ui.colour.ConfigWords;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.graphics.PipelineChoice;
import lightwell.ui.graphics.Pipelines;
import lightwell.ui.palette.CheatSheet;
import lightwell.ui.palette.CommandPalette;
import lightwell.ui.palette.KeySheet;
import lightwell.ui.palette.PaletteModel;
import lightwell.ui.settings.Settings;
import lightwell.ui.theme.Theme;
import lightwell.ui.workspace.Feature;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Help for the window: command palette and key sheet, and the theme. */
final class Help implements Feature {

    private static final String PART = "theme";

    private final ActionRegistry actions;
    private final ColourModel colour;
    private final Supplier<String> space;
    private final PaletteModel palette;
    private final BooleanProperty sheet = new SimpleBooleanProperty();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);

    private record ThemeState(Theme theme) {}

    /**
     * @param actions are listed in the palette and the key sheet
     * @param colour  the config is named below the keys
     * @param space   says how the 3D view is drawn; empty if there is nothing to say
     */
    Help(ActionRegistry actions, ColourModel colour, Supplier<String> space) {
        this.actions = actions;
        this.colour = colour;
        this.space = space;
        palette = new PaletteModel(actions);
    }

    @Override
    public void restore(Settings settings) {
        theme.set(theme(settings));
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, new ThemeState(theme.get()));
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.add(new WindowAction("theme", MenuPlace.VIEW_PANELS, this::changeTheme)
                .icon(MaterialDesignT.THEME_LIGHT_DARK).keys("Shortcut+Shift+L").checkedWhile(theme.isEqualTo(Theme.LIGHT)));
        registry.add(new WindowAction("palette", MenuPlace.HELP, () -> palette.open().set(true))
                .icon(MaterialDesignC.CONSOLE_LINE).keys("Shortcut+K"));
        registry.add(new WindowAction("keys", MenuPlace.HELP, () -> sheet.set(true)).icon(MaterialDesignK.KEYBOARD_OUTLINE).keys("F1"));
    }

    /** The remembered theme, or the default. */
    static Theme theme(Settings settings) {
        return settings.get(PART, ThemeState.class).map(ThemeState::theme).orElse(Theme.DARK);
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Nodes to place over the window; invisible while they are closed. */
    List<Node> overlays() {
        String pipeline = Pipelines.chosen().map(PipelineChoice::sentence).orElse("");
        Supplier<String> foot = () -> Stream.of(pipeline, space.get(), colour.facts().get().map(ConfigWords::sentence).orElse(""),
                Fence.ofProcess().known().map(state -> state.sentence().toString()).orElse(""))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return List.of(new LatePanel(palette.open(), () -> new CommandPalette(palette)),
                new LatePanel(sheet, () -> new CheatSheet(sheet, () -> KeySheet.of(actions), foot)));
    }

    private void changeTheme() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }
}
