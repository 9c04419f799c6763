package lightwell.ui.viewer;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import lightwell.hdr.HdrOptions;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.HdrVariants;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.ErrorModel;

/**
 * Applies the chosen rules to the open photo whenever they change; nothing is decoded again. If rules cannot be applied, those of the
 * displayed photo are restored, and the reason is reported. For the FX thread.
 */
public final class HdrRulesApplier {

    private final ViewerModel viewer;
    private final Executor ui;
    private final Consumer<String> told;
    private final LatestWins preparing;

    /** A request: the rules, the same for the display, and those to compare with. */
    private record Asked(HdrOptions chosen, HdrOptions shown, HdrOptions other) {}

    private HdrRulesApplier(ViewerModel viewer, Executor background, Executor ui, Consumer<String> told) {
        this.viewer = viewer;
        this.told = told;
        this.ui = ui;
        this.preparing = new LatestWins(background);
    }

    /** An applier that reports no failures. */
    public static void install(ViewerModel viewer, Executor background, Executor ui) {
        install(viewer, background, ui, sentence -> {});
    }

    /**
     * @param background prepares gain maps
     * @param ui         changes properties: the FX thread
     * @param told       receives, on the FX thread, why rules could not be applied, one sentence
     */
    public static void install(ViewerModel viewer, Executor background, Executor ui, Consumer<String> told) {
        HdrRulesApplier applier = new HdrRulesApplier(viewer, background, ui, told);
        InvalidationListener changed = observable -> applier.update();
        viewer.photo().addListener(changed);
        viewer.rules().shown().addListener(changed);
        viewer.rules().other().addListener(changed);
        applier.update();
    }

    private void update() {
        OpenPhoto photo = viewer.photo().get();
        if (photo != null) {
            Asked asked = asked();
            preparing.submit(() -> apply(photo, asked));
        }
    }

    private Asked asked() {
        HdrRules rules = viewer.rules();
        return new Asked(rules.chosen().get(), rules.shown().getValue(), rules.other().get());
    }

    private void apply(OpenPhoto photo, Asked asked) {
        photo.read(() -> {
            HdrVariants versions = photo.versions().with(photo.photo(), asked.chosen(), asked.shown(), asked.other());
            photo.use(versions);
            onUi(photo, () -> viewer.rules().applied().set(versions));
        }, why -> onUi(photo, () -> refuse(photo, asked, why)));
    }

    /** A newer request is tried first. */
    private void refuse(OpenPhoto photo, Asked asked, Throwable why) {
        if (asked.equals(asked())) {
            told.accept(ErrorModel.sentence("HDR of " + photo.photo().name(), why, "light.rules.failed", "light.rules.unexpected"));
            viewer.rules().putBack(photo.versions());
        }
    }

    private void onUi(OpenPhoto photo, Runnable change) {
        ui.execute(() -> {
            if (viewer.photo().get() == photo) {
                change.run();
            }
        });
    }
}
