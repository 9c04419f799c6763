package lightwell.ui.content;

import lightwell.ui.render.DifferenceBands;

/** The difference between two layers of a photo. */
public record LayerDifference(LayerChoice picture, LayerChoice reference, DifferenceBands.Mode mode) implements PaneSubject {

    @Override
    public String id() {
        return mode + " difference of " + picture.id() + " and " + reference.id();
    }
}
