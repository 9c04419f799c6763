package lightwell.ui.light;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.look.ScalarLook;
import lightwell.ui.look.ScalarScale;
import lightwell.ui.render.ColourMap;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ScalarLooks;
import lightwell.ui.viewer.ViewerModel;

/** The display settings of the single-channel layer in the focused pane. For the FX thread. */
public final class ScalarModel {

    private final ViewerModel viewer;
    private final PanesModel panes;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private OpenPhoto scaleOf;
    private Optional<LayerChoice> scaleFor = Optional.empty();
    private Optional<ScalarScale> scale = Optional.empty();

    /**
     * A layer, its scale and its current settings.
     *
     * @param layer has one channel
     */
    record Subject(LayerChoice layer, ScalarScale scale, ScalarLook look) {}

    public ScalarModel(ViewerModel viewer, PanesModel panes) {
        this.viewer = viewer;
        this.panes = panes;
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            panes.shown(pane).addListener((observable, before, now) -> update());
        }
        panes.focused().addListener((observable, before, now) -> update());
        viewer.photo().addListener((observable, before, now) -> update());
        viewer.monoLooks().chosen().addListener((observable, before, now) -> update());
        update();
    }

    /** Empty if the focused pane shows no single-channel layer. */
    ReadOnlyObjectProperty<Optional<Subject>> subject() {
        return subject.getReadOnlyProperty();
    }

    /** True if the focused pane shows no single-channel layer. */
    public BooleanBinding absent() {
        return Bindings.createBooleanBinding(() -> subject.get().isEmpty(), subject);
    }

    void setLook(ScalarLook look) {
        subject.get().ifPresent(now -> viewer.monoLooks().choose(now.layer(), look));
    }

    /** Selects the next colour map; the first one follows the last. */
    public void nextMap() {
        ColourMap[] maps = ColourMap.values();
        subject.get().map(Subject::look).ifPresent(look -> setLook(look.withMap(maps[(look.map().ordinal() + 1) % maps.length])));
    }

    public void reverse() {
        subject.get().map(Subject::look).ifPresent(look -> setLook(look.withReversed(!look.reversed())));
    }

    private void update() {
        OpenPhoto photo = viewer.photo().get();
        Optional<LayerChoice> layer = panes.shown(panes.focused().get()).get();
        ScalarLooks looks = viewer.monoLooks();
        // the range of numbers is known once they are decoded
        boolean same = photo == scaleOf && layer.equals(scaleFor) && scale.isPresent();
        if (!same) {
            scaleOf = photo;
            scaleFor = layer;
            scale = photo == null ? Optional.empty() : layer.flatMap(choice -> choice.scale(photo.photo()));
        }
        subject.set(scale.map(there -> new Subject(layer.orElseThrow(), there, looks.of(layer.get().id()).orElse(there.usual()))));
    }
}
