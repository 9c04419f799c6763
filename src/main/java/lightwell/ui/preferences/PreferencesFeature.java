package lightwell.ui.preferences;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Window;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.settings.PreferencesModel;
import lightwell.ui.settings.Settings;
import lightwell.ui.theme.Theme;
import lightwell.ui.workspace.Feature;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The preferences, and their window. For the FX thread. */
public final class PreferencesFeature implements Feature {

    private final PreferencesModel model;
    private final ObjectProperty<Theme> theme;
    private final Supplier<PreferenceRows> rows;
    private final Window owner;
    private Optional<PreferencesWindow> window = Optional.empty();

    /**
     * @param rows  of other features; asked once, when the window is first shown
     * @param owner the main window
     */
    public PreferencesFeature(PreferencesModel model, ObjectProperty<Theme> theme, Supplier<PreferenceRows> rows, Window owner) {
        this.model = model;
        this.theme = theme;
        this.rows = rows;
        this.owner = owner;
    }

    @Override
    public void restore(Settings settings) {
        model.restore(settings);
    }

    @Override
    public void remember(Settings settings) {
        model.remember(settings);
    }

    @Override
    public void register(ActionRegistry actions) {
        actions.add(new WindowAction("preferences", MenuPlace.FILE_END, this::open).icon(MaterialDesignC.COG_OUTLINE)
                .keys("Shortcut+Comma"));
    }

    private void open() {
        if (window.isEmpty()) {
            window = Optional.of(new PreferencesWindow(model, theme, rows.get(), owner));
        }
        window.get().show();
    }
}
