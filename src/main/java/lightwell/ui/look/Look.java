package lightwell.ui.look;

import java.util.Optional;
import lightwell.ui.render.Painter;

/**
 * How a picture is painted and described.
 *
 * @param rule   what is shown and how it was computed, in short
 * @param detail the same in sentences
 * @param legend of its colours
 */
public record Look(Painter painter, String rule, String detail, Optional<Legend> legend) {

    public Look(Painter painter, String rule, String detail) {
        this(painter, rule, detail, Optional.empty());
    }
}
