package lightwell.ui.content;

import java.util.Locale;
import java.util.Optional;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.ui.kit.Texts;

/**
 * The subject of a pane, named independently of any photo, so that it can be remembered.
 *
 * @param name of the layer, for kinds of which a photo may have several; else empty
 */
public record LayerChoice(ChoiceKind kind, String name) implements PaneSubject {

    public static final LayerChoice SDR = new LayerChoice(ChoiceKinds.SDR, "");
    public static final LayerChoice HDR = new LayerChoice(ChoiceKinds.HDR, "");
    public static final LayerChoice GAIN_MAP = new LayerChoice(ChoiceKinds.GAIN_MAP, "");
    public static final LayerChoice DEPTH = new LayerChoice(ChoiceKinds.DEPTH, "");
    public static final LayerChoice ALPHA = new LayerChoice(ChoiceKinds.ALPHA, "");
    public static final LayerChoice HDR_DIFFERENCE = new LayerChoice(ChoiceKinds.HDR_DIFFERENCE, "");
    public static final LayerChoice DEPTH_STEPS = new LayerChoice(ChoiceKinds.DEPTH_STEPS, "");
    public static final LayerChoice DEPTH_EDGES = new LayerChoice(ChoiceKinds.DEPTH_EDGES, "");
    public static final LayerChoice DEPTH_FAULTS = new LayerChoice(ChoiceKinds.DEPTH_FAULTS, "");
    public static final LayerChoice LEFT_EYE = new LayerChoice(ChoiceKinds.LEFT_EYE, "");
    public static final LayerChoice RIGHT_EYE = new LayerChoice(ChoiceKinds.RIGHT_EYE, "");
    public static final LayerChoice ANAGLYPH = new LayerChoice(ChoiceKinds.ANAGLYPH, "");

    /** The choice that shows a layer unchanged; for the base, SDR. */
    public static LayerChoice of(Layer layer) {
        ChoiceKind kind = ChoiceKinds.of(layer.kind());
        return new LayerChoice(kind, kind.named() ? layer.info().name() : "");
    }

    /** The layer that it shows; empty if the photo lacks it, or it is computed from layers. */
    public Optional<Layer> layerOf(Photo photo) {
        return photo.layers().stream().filter(layer -> kind.shows(layer.kind()) && (name.isEmpty() || name.equals(layer.info().name())))
                .findFirst();
    }

    /** Whether it shows the photo as a picture. */
    public boolean light() {
        return kind.light();
    }

    /** Whether a pane may show it by default. */
    public boolean worthwhile() {
        return kind.worthwhile(this);
    }

    /** A short id: "sdr", "matte:skin". */
    @Override
    public String id() {
        return name.isEmpty() ? kind.id() : kind.id() + ":" + name;
    }

    /** The choice of an id; empty for any other text. */
    public static Optional<LayerChoice> parse(String id) {
        int colon = id.indexOf(':');
        String name = colon < 0 ? "" : id.substring(colon + 1);
        return ChoiceKinds.byId(colon < 0 ? id : id.substring(0, colon)).filter(kind -> kind.named() != name.isEmpty())
                .map(kind -> new LayerChoice(kind, name));
    }

    /** The title of a photo's layer. */
    public static String titleOf(Layer layer) {
        LayerChoice choice = of(layer);
        return choice.kind().named() ? layer.info().title().toString() : choice.title();
    }

    /** The title independent of a photo. */
    String title() {
        return text("pane." + kind.id());
    }

    /** Why a photo without it shows nothing. */
    String absence() {
        return text("pane." + kind.id() + ".empty");
    }

    private String text(String key) {
        return name.isEmpty() ? Texts.get(key) : Texts.get(key, words());
    }

    private String words() {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
