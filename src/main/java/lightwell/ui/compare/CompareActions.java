package lightwell.ui.compare;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.Comparison.Mode;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Actions that compare two layers in one pane. */
final class CompareActions {

    private static final double NUDGE = 0.02;

    private CompareActions() {}

    static void register(ActionRegistry actions, CompareModel compare, ViewerModel viewer) {
        ObservableBooleanValue nothing = viewer.photo().isNull();
        BooleanBinding off = is(compare, Mode.OFF);
        BooleanBinding noWipe = is(compare, Mode.WIPE).not();
        actions.add(mode(compare, Mode.WIPE, "W").icon(MaterialDesignC.COMPARE).disabledWhile(nothing, "reason.photo"));
        actions.add(
                new WindowAction("wipeTurn", MenuPlace.LAYERS_COMPARE, compare::turn).keys("Shift+W").disabledWhile(noWipe, "reason.wipe"));
        actions.add(new WindowAction("wipeBack", MenuPlace.LAYERS_COMPARE, () -> compare.nudge(-NUDGE)).keys("Shift+Comma")
                .disabledWhile(noWipe, "reason.wipe"));
        actions.add(new WindowAction("wipeForward", MenuPlace.LAYERS_COMPARE, () -> compare.nudge(NUDGE)).keys("Shift+Period")
                .disabledWhile(noWipe, "reason.wipe"));
        actions.add(WindowAction.springing("blink", MenuPlace.LAYERS_COMPARE, () -> alternate(compare))
                .icon(MaterialDesignA.ANIMATION_OUTLINE).keys("A")
                .disabledWhile(nothing, "reason.photo"));
        BooleanBinding timed = Bindings.createBooleanBinding(() -> timed(compare.now().get()), compare.now());
        actions.add(new WindowAction("blinkTimed", MenuPlace.LAYERS_COMPARE, compare::alternateByItself).keys("Shift+A")
                .disabledWhile(nothing, "reason.photo").checkedWhile(timed));
        actions.add(mode(compare, Mode.DIFFERENCE, "D").icon(MaterialDesignD.DELTA).disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("differenceNext", MenuPlace.LAYERS_COMPARE, compare::nextDifference).keys("Shift+D")
                .disabledWhile(is(compare, Mode.DIFFERENCE).not(), "reason.difference"));
        actions.add(new WindowAction("otherNext", MenuPlace.LAYERS_COMPARE, () -> compare.step(1)).keys("O").disabledWhile(off,
                "reason.compare"));
        actions.add(new WindowAction("otherPrevious", MenuPlace.LAYERS_COMPARE, () -> compare.step(-1)).keys("Shift+O").disabledWhile(off,
                "reason.compare"));
        actions.add(new WindowAction("swap", MenuPlace.LAYERS_COMPARE, compare::swap).icon(MaterialDesignS.SWAP_HORIZONTAL).keys("X")
                .disabledWhile(off, "reason.compare"));
        actions.add(new WindowAction("compareEnd", MenuPlace.LAYERS_COMPARE, compare::end).icon(MaterialDesignC.CLOSE).keys("Q")
                .disabledWhile(off, "reason.compare"));
    }

    private static Runnable alternate(CompareModel compare) {
        Comparison before = compare.now().get();
        compare.alternate();
        return () -> compare.back(before);
    }

    private static boolean timed(Comparison now) {
        return now.mode() == Mode.BLINK && now.timed();
    }

    private static WindowAction mode(CompareModel compare, Mode mode, String key) {
        return new WindowAction(mode.name().toLowerCase(Locale.ROOT), MenuPlace.LAYERS_COMPARE, () -> compare.toggle(mode)).keys(key)
                .checkedWhile(is(compare, mode));
    }

    private static BooleanBinding is(CompareModel compare, Mode mode) {
        return Bindings.createBooleanBinding(() -> compare.now().get().mode() == mode, compare.now());
    }
}
