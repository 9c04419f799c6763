package lightwell.ui.content;

import java.util.Optional;

/**
 * One thing that a photo offers to a pane.
 *
 * @param title   in plain words: "Skin matte"
 * @param size    in short: "768×576"
 * @param bits    in short: "8 bit"; "float" or "computed" for what is made of other layers
 * @param detail  what it is and which rule made it, in sentences or lines
 * @param problem why it cannot be shown, one sentence
 */
public record LayerOption(LayerChoice choice, String title, String size, String bits, String detail, Optional<String> problem) {

    /** True when the photo lacks it, and nothing went wrong. */
    public boolean lacking() {
        return problem.filter(choice.absence()::equals).isPresent();
    }
}
