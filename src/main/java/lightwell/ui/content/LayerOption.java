package lightwell.ui.content;

import java.util.Optional;

/**
 * A layer that a photo offers to panes.
 *
 * @param title   in plain words: "Skin matte"
 * @param size    in short: "768×576"
 * @param bits    in short: "8 bit"; "float" or "computed" for layers that are computed from others
 * @param detail  what it is and which rule was applied, in sentences or lines
 * @param problem why it cannot be shown, one sentence
 */
public record LayerOption(LayerChoice choice, String title, String size, String bits, String detail, Optional<String> problem) {

    /** True if the photo lacks it, without any failure. */
    public boolean lacking() {
        return problem.filter(choice.absence()::equals).isPresent();
    }
}
