package lightwell.ui.pane;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.jobs.StepProgress;
import lightwell.ui.content.LayerContent;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;

/**
 * The texts of a pane around its picture.
 *
 * @param message replaces the picture; empty if there is a picture, or no photo
 * @param rule    for the header
 * @param detail  for the header's tooltip
 * @param legend  of the picture's colours
 * @param again   whether trying again may succeed
 * @param share   done of slow work that can be cancelled, 0..1; empty for other work
 */
record PaneState(Kind kind, String message, String rule, String detail, Optional<Legend> legend, boolean again, OptionalDouble share) {

    enum Kind { NO_PHOTO, BUSY, EMPTY, SHOWN }

    static final PaneState NO_PHOTO = new PaneState(Kind.NO_PHOTO, "", "", "", Optional.empty());

    PaneState(Kind kind, String message, String rule, String detail, Optional<Legend> legend) {
        this(kind, message, rule, detail, legend, false, OptionalDouble.empty());
    }

    static PaneState busy() {
        return new PaneState(Kind.BUSY, Texts.get("pane.busy"), "", "", Optional.empty());
    }

    /** The state during slow work. */
    static PaneState busy(StepProgress.Step step) {
        return new PaneState(Kind.BUSY, step.title().isEmpty() ? Texts.get("pane.busy") : step.title(), "", "", Optional.empty(), false,
                OptionalDouble.of(step.share()));
    }

    /** The state while the same layer of the next photo is prepared: the texts stay as long as the frame. */
    PaneState changing() {
        return new PaneState(Kind.BUSY, "", rule, detail, legend);
    }

    static PaneState empty(LayerContent.Empty why) {
        return new PaneState(Kind.EMPTY, why.message(), "", "", Optional.empty(), why.again(), OptionalDouble.empty());
    }

    /** Combines it with the state of another layer in the same pane; one of them alone if either shows nothing. */
    PaneState and(PaneState other) {
        if (kind != Kind.SHOWN || other.kind != Kind.SHOWN || equals(other)) {
            return this;
        }
        return new PaneState(Kind.SHOWN, "", Texts.get("compare.rules", rule, other.rule),
                Texts.get("compare.details", detail, other.rule, other.detail), legend.or(other::legend));
    }

    static PaneState shown(Look look) {
        return new PaneState(Kind.SHOWN, "", look.rule(), look.detail(), look.legend());
    }
}
