package lightwell.ui.content;

import lightwell.ui.render.DifferenceBands;

/** How one layer of a photo differs from another. */
public record LayerDifference(LayerChoice picture, LayerChoice reference, DifferenceBands.Mode mode) implements PaneSubject {

    @Override
    public String id() {
        return mode + " difference of " + picture.id() + " and " + reference.id();
    }
}
