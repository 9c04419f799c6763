package lightwell.ui.content;

import java.util.Optional;
import lightwell.photo.Layer;

/** The choices of kinds of which a photo has one, and how choices are found. */
public final class LayerChoices {

    public static final LayerChoice SDR = new LayerChoice(ChoiceKinds.SDR, "");
    public static final LayerChoice HDR = new LayerChoice(ChoiceKinds.HDR, "");
    public static final LayerChoice GAIN_MAP = new LayerChoice(ChoiceKinds.GAIN_MAP, "");
    public static final LayerChoice DEPTH = new LayerChoice(ChoiceKinds.DEPTH, "");
    public static final LayerChoice ALPHA = new LayerChoice(ChoiceKinds.ALPHA, "");
    public static final LayerChoice HDR_DIFFERENCE = new LayerChoice(ChoiceKinds.HDR_DIFFERENCE, "");
    public static final LayerChoice DEPTH_STEPS = new LayerChoice(ChoiceKinds.DEPTH_STEPS, "");
    public static final LayerChoice DEPTH_EDGES = new LayerChoice(ChoiceKinds.DEPTH_EDGES, "");
    public static final LayerChoice DEPTH_FAULTS = new LayerChoice(ChoiceKinds.DEPTH_FAULTS, "");
    public static final LayerChoice FOREIGN_DEPTH = new LayerChoice(ChoiceKinds.FOREIGN_DEPTH, "");
    public static final LayerChoice FOREIGN_DIFFERENCE = new LayerChoice(ChoiceKinds.FOREIGN_DIFFERENCE, "");
    public static final LayerChoice LEFT_EYE = new LayerChoice(ChoiceKinds.LEFT_EYE, "");
    public static final LayerChoice RIGHT_EYE = new LayerChoice(ChoiceKinds.RIGHT_EYE, "");
    public static final LayerChoice ANAGLYPH = new LayerChoice(ChoiceKinds.ANAGLYPH, "");

    private LayerChoices() {}

    /** The choice that shows a layer unchanged; for the base, SDR. */
    public static LayerChoice of(Layer layer) {
        return LayerChoice.of(ChoiceKinds.of(layer.kind()), layer);
    }

    /** The choice that shows the same of the photo that the open one is compared with. */
    public static LayerChoice ofReference(LayerChoice own) {
        return new LayerChoice(ChoiceKinds.REFERENCE, own.id());
    }

    /** The choice of an id; empty for any other text. */
    public static Optional<LayerChoice> parse(String id) {
        int colon = id.indexOf(':');
        String name = colon < 0 ? "" : id.substring(colon + 1);
        return ChoiceKinds.byId(colon < 0 ? id : id.substring(0, colon)).filter(kind -> kind.named() != name.isEmpty())
                .map(kind -> new LayerChoice(kind, name));
    }
}
