package lightwell.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.files.FilesFeature;
import lightwell.ui.settings.Settings;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.Workspace;

/** Comparing two layers in one pane, of one photo or of two. For the FX thread. */
public final class CompareFeature implements Feature {

    private static final String PART = "compare";

    private final ViewerModel viewer;
    private final PanesModel panes;
    private final CompareModel compare;
    private final FilesFeature files;
    private final ReferenceLoader loader;
    /** The photo to compare once it is shown. */
    private Optional<Path> awaited = Optional.empty();

    public CompareFeature(Workspace workspace, FilesFeature files) {
        this.files = files;
        viewer = workspace.viewer();
        panes = workspace.panes();
        compare = panes.compare();
        loader = new ReferenceLoader(viewer.reference(), files.opener(), workspace.errors(), workspace.background());
        viewer.photo().addListener((observable, before, now) -> begin());
        viewer.reference().photo().addListener((observable, before, now) -> forget(now));
    }

    /** Without a reference, none of its layers stays chosen for the next comparison. */
    private void forget(Optional<OpenPhoto> reference) {
        if (reference.isEmpty() && compare.now().get().other().filter(choice -> choice.kind() == ChoiceKinds.REFERENCE).isPresent()) {
            compare.choose(Optional.empty());
        }
    }

    /** The photo that is being read to compare with, in words; empty if there is none. */
    public ReadOnlyStringProperty busy() {
        return loader.busy();
    }

    /** Shows the difference of a photo's light from another one's, such as that of a file that was written of it. */
    public void compare(Path photo, Path reference) {
        awaited = Optional.empty();
        if (!isShown(photo)) {
            files.gatherer().open(List.of(photo));
        }
        loader.load(reference, () -> {
            awaited = Optional.of(photo);
            begin();
        });
    }

    /** Begins once both are open; the user may have gone to another photo in the meantime. */
    private void begin() {
        if (viewer.photo().get() == null || awaited.isEmpty()) {
            return;
        }
        boolean wanted = isShown(awaited.get());
        awaited = Optional.empty();
        if (wanted) {
            LayerChoice own = offered(LayerChoices.HDR) ? LayerChoices.HDR : LayerChoices.SDR;
            LayerChoice other = LayerChoices.ofReference(LayerChoices.HDR);
            panes.panesOf(own).stream().findFirst().ifPresent(panes::focus);
            panes.choose(panes.focused().get(), own);
            compare.choose(offered(other) ? other : LayerChoices.ofReference(LayerChoices.SDR));
            compare.begin(Comparison.Mode.DIFFERENCE);
        }
    }

    private boolean isShown(Path photo) {
        OpenPhoto shown = viewer.photo().get();
        return shown != null && shown.path().equals(photo);
    }

    private boolean offered(LayerChoice choice) {
        return panes.options().get().stream().anyMatch(option -> option.choice().equals(choice) && option.problem().isEmpty());
    }

    @Override
    public void restore(Settings settings) {
        settings.get(PART, CompareState.class).ifPresent(left -> left.restore(compare));
    }

    @Override
    public void remember(Settings settings) {
        settings.put(PART, CompareState.of(compare));
    }

    @Override
    public void register(ActionRegistry actions) {
        CompareActions.register(actions, compare, viewer);
        BooleanBinding none = Bindings.createBooleanBinding(() -> viewer.reference().photo().get().isEmpty(), viewer.reference().photo());
        actions.add(new WindowAction("reference", MenuPlace.LAYERS_COMPARE,
                () -> files.marked().get().ifPresent(photo -> loader.load(photo.path(), () -> {}))).keys("Shift+U")
                .disabledWhile(viewer.photo().isNull(), "reason.photo"));
        actions.add(new WindowAction("referenceEnd", MenuPlace.LAYERS_COMPARE, viewer.reference()::clear).keys("Shift+I")
                .disabledWhile(none, "reason.reference"));
    }

    @Override
    public void stop() {
        loader.cancel();
        viewer.reference().clear();
    }
}
