package lightwell.ui.colour;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightwell.color.ColorEngine;
import lightwell.color.ConfigChoice;
import lightwell.color.ConfigFacts;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.viewer.ViewerModel;

/**
 * The config, and what it offers for the viewer's screen: a display, view or look that it lacks gives way to the default. For the FX
 * thread.
 */
public final class ColourModel {

    private final ReadOnlyObjectWrapper<ConfigChoice> chosen;
    private final ReadOnlyObjectWrapper<Optional<ConfigFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<ConfigChoice> configs = FXCollections.observableArrayList(ConfigChoice.USUAL, ConfigChoice.BUILT_IN);
    private final ObservableList<String> displays = FXCollections.observableArrayList();
    private final ObservableList<String> views = FXCollections.observableArrayList();
    private final ObservableList<String> looks = FXCollections.observableArrayList();
    private final ColorLoader loader;
    private final ViewerModel viewer;
    private Optional<ColorEngine> color = Optional.empty();
    private ConfigChoice remembered;

    /** @param first the config that {@code loader} is loading */
    ColourModel(ColorLoader loader, ViewerModel viewer, ConfigChoice first) {
        this.loader = loader;
        this.viewer = viewer;
        remembered = first;
        chosen = new ReadOnlyObjectWrapper<>(first);
        offer(first);
        loader.whenLoaded(this::loaded, this::failed);
        viewer.display().addListener(observable -> color.ifPresent(this::offerViews));
    }

    /** The config that was asked for; the one before if it could not be loaded. */
    public ReadOnlyObjectProperty<ConfigChoice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** For the next window: the last one that the user chose and that could be loaded. */
    ConfigChoice remembered() {
        return remembered;
    }

    /** @param config what the user chose in an earlier window */
    void restore(ConfigChoice config) {
        remembered = config;
    }

    /** The config in use; empty until one is loaded. */
    public ReadOnlyObjectProperty<Optional<ConfigFacts>> facts() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Why the last choice was refused, one sentence; empty if it was not. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Those to choose from: the usual one, Lightwell's own, the library's, and files that were chosen. */
    ObservableList<ConfigChoice> configs() {
        return configs;
    }

    public ObservableList<String> displays() {
        return displays;
    }

    /** Of the chosen display. */
    public ObservableList<String> views() {
        return views;
    }

    /** The first one is empty: the view's own look. */
    ObservableList<String> looks() {
        return looks;
    }

    /** Changes to another config; if it cannot be loaded, the one before stays, and the problem says why. */
    public void choose(ConfigChoice config) {
        ConfigChoice before = chosen.get();
        if (config.equals(before) && problem.get().isEmpty()) {
            return;
        }
        offer(config);
        chosen.set(config);
        problem.set("");
        loading.set(true);
        loader.use(config, failure -> {
            failed(failure);
            chosen.set(before); // first: a list without what it shows would choose something else
            configs.removeIf(one -> one.equals(config) && one.isFile());
        });
    }

    private void offer(ConfigChoice config) {
        if (!configs.contains(config)) {
            configs.add(config);
        }
    }

    private void failed(Throwable failure) {
        loading.set(false);
        problem.set(ErrorModel.sentence("OpenColorIO", failure));
    }

    private void loaded(ColorEngine engine) {
        remembered = color.isPresent() ? engine.choice() : remembered; // the first one may be the command line's, or stand in for another
        color = Optional.of(engine);
        chosen.set(engine.choice());
        loading.set(false);
        problem.set("");
        facts.set(Optional.of(engine.facts()));
        List<ConfigChoice> library = ColorEngine.libraryConfigs();
        library.stream().filter(config -> !configs.contains(config)).forEach(config -> configs.add(2, config));
        displays.setAll(engine.displays());
        viewer.display().set(known(viewer.display(), displays, engine.defaultDisplay()));
        offerViews(engine);
        looks.setAll("");
        looks.addAll(engine.looks());
        viewer.look().set(known(viewer.look(), looks, ""));
        viewer.config().set(engine.fingerprint()); // last: what is shown is made anew
    }

    private void offerViews(ColorEngine engine) {
        String display = viewer.display().get();
        List<String> offered = engine.views(display);
        if (!views.equals(offered)) {
            views.setAll(offered);
        }
        viewer.view().set(known(viewer.view(), offered, engine.defaultView(display)));
    }

    private static String known(StringProperty wanted, List<String> names, String usual) {
        return names.contains(wanted.get()) ? wanted.get() : usual;
    }
}
