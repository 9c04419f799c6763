package lightwell.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.stage.Window;
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
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import lightwell.ui.workspace.Feature;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import lightwell.ui.workspace.Workspace;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Comparing two layers in one pane, of one photo or of two. For the FX thread. */
public final class CompareFeature implements Feature {

    private static final String PART = "compare";

    private final ViewerModel viewer;
    private final PanesModel panes;
    private final CompareModel compare;
    private final FilesFeature files;
    private final ReferenceLoader loader;
    private final ForeignLoader foreign;
    private final MetricsModel metrics;
    private final DepthChooser chooser;
    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final FeaturePanel panel;
    /** The photo to compare once it is shown. */
    private Optional<Path> awaited = Optional.empty();

    /** @param window owner of the file chooser */
    public CompareFeature(Workspace workspace, FilesFeature files, Window window) {
        this.files = files;
        viewer = workspace.viewer();
        panes = workspace.panes();
        compare = panes.compare();
        loader = new ReferenceLoader(viewer.reference(), files.opener(), workspace.errors(), workspace.background());
        foreign = new ForeignLoader(viewer, workspace.errors(), workspace.background());
        metrics = new MetricsModel(viewer, panes, workspace.errors(), workspace.background());
        metrics.active().bind(visible);
        chooser = new DepthChooser(window);
        panel = new FeaturePanel("compare", "comparePanel", visible, new PanelWidth(260, 340, 640),
                actions -> new ComparePanel(metrics, foreign, viewer, panes, actions));
        viewer.photo().addListener((observable, before, now) -> begin());
        viewer.reference().photo().addListener((observable, before, now) -> forget(now));
    }

    /** Without a reference, none of its layers stays chosen for the next comparison. */
    private void forget(Optional<OpenPhoto> reference) {
        if (reference.isEmpty() && compare.now().get().other().filter(choice -> choice.kind() == ChoiceKinds.REFERENCE).isPresent()) {
            compare.choose(Optional.empty());
        }
    }

    /** The photo or the depth map that is being read to compare with, in words; empty if there is none. */
    public ObservableStringValue busy() {
        return Bindings.createStringBinding(() -> loader.busy().get().isEmpty() ? foreign.busy().get() : loader.busy().get(), loader.busy(),
                foreign.busy());
    }

    public FeaturePanel panel() {
        return panel;
    }

    /** Says which photo is the reference, and ends that. */
    public Node chip() {
        return new ReferenceChip(viewer.reference());
    }

    /** Makes a photo the reference, and shows the figures of the open one beside it. */
    public void useAsReference(Path photo) {
        loader.load(photo, () -> {});
    }

    /** Lays a depth map on the open photo, and shows it with its difference and scores; the file may be no depth map. */
    public void layDepth(Path map) {
        foreign.load(map, () -> {
            visible.set(true);
            LayerChoice shown = LayerChoices.FOREIGN_DEPTH;
            if (panes.panesOf(shown).isEmpty() && panes.panesOf(LayerChoices.FOREIGN_DIFFERENCE).isEmpty()) {
                panes.choose(panes.focused().get(), LayerChoices.FOREIGN_DIFFERENCE);
            }
        });
    }

    /** Lays an array of NumPy, which is no photo, on the open photo; says whether it did. */
    public boolean takeDropped(Path file) {
        boolean map = viewer.photo().get() != null && String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".npy");
        if (map) {
            layDepth(file);
        }
        return map;
    }

    /** The layer of the focused pane at the left, and the same layer of the reference at the right. */
    private void showBeside() {
        LayerChoice own = panes.shown(panes.focused().get()).get().filter(choice -> choice.kind() != ChoiceKinds.REFERENCE)
                .orElse(offered(LayerChoices.HDR) ? LayerChoices.HDR : LayerChoices.SDR);
        compare.end();
        panes.choose(PaneLayout.TWO);
        panes.choose(0, own);
        panes.choose(1, LayerChoices.ofReference(own));
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
                () -> files.marked().get().ifPresent(photo -> useAsReference(photo.path()))).keys("Shift+U")
                .disabledWhile(viewer.photo().isNull(), "reason.photo"));
        actions.add(new WindowAction("referenceEnd", MenuPlace.LAYERS_COMPARE, viewer.reference()::clear).keys("Shift+I")
                .disabledWhile(none, "reason.reference"));
        actions.add(new WindowAction("referenceBeside", MenuPlace.LAYERS_COMPARE, this::showBeside)
                .icon(MaterialDesignV.VIEW_SPLIT_VERTICAL)
                .keys("Shortcut+Alt+U").disabledWhile(viewer.photo().isNull(), "reason.photo").disabledWhile(none, "reason.reference"));
        actions.add(WindowAction.toggle("comparePanel", MenuPlace.VIEW_PANELS, visible).icon(MaterialDesignC.COMPARE_HORIZONTAL)
                .keys("Shortcut+Alt+M"));
        actions.add(new WindowAction("layDepth", MenuPlace.LAYERS_COMPARE, () -> chooser.choose().ifPresent(this::layDepth))
                .icon(MaterialDesignL.LAYERS_PLUS).keys("Shortcut+Alt+I")
                .disabledWhile(viewer.lacks(photo -> photo.depth().isPresent()), "reason.depth"));
        BooleanBinding nothing = Bindings.createBooleanBinding(() -> viewer.foreign().depth().get().isEmpty(), viewer.foreign().depth());
        actions.add(new WindowAction("layDepthEnd", MenuPlace.LAYERS_COMPARE, viewer.foreign()::clear).icon(MaterialDesignL.LAYERS_REMOVE)
                .keys("Shortcut+Alt+N").disabledWhile(nothing, "reason.foreign"));
    }

    @Override
    public void stop() {
        loader.cancel();
        foreign.cancel();
        metrics.cancel();
        viewer.reference().clear();
    }
}
