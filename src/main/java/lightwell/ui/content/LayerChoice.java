package lightwell.ui.content;

import java.util.Locale;
import java.util.Optional;
import lightwell.photo.Layer;
import lightwell.ui.kit.Texts;

/**
 * What a pane shows, named independently of any photo, so that it can be remembered.
 *
 * @param name of the layer, for mattes and others; empty for the kinds of which a photo has at most one
 */
public record LayerChoice(Kind kind, String name) implements PaneSubject {

    public enum Kind {
        SDR, HDR, GAINMAP, DEPTH, MATTE, ALPHA, OTHER,
        HDR_DIFFERENCE, DEPTH_STEPS, DEPTH_EDGES, DEPTH_FAULTS, LEFT_EYE, RIGHT_EYE, ANAGLYPH
    }

    public static final LayerChoice SDR = new LayerChoice(Kind.SDR, "");
    public static final LayerChoice HDR = new LayerChoice(Kind.HDR, "");
    public static final LayerChoice GAIN_MAP = new LayerChoice(Kind.GAINMAP, "");
    public static final LayerChoice DEPTH = new LayerChoice(Kind.DEPTH, "");
    /** How opaque the picture is. */
    public static final LayerChoice ALPHA = new LayerChoice(Kind.ALPHA, "");
    /** How HDR by two rules differs. */
    public static final LayerChoice HDR_DIFFERENCE = new LayerChoice(Kind.HDR_DIFFERENCE, "");

    /** How many millimetres a code of the depth map is worth. */
    public static final LayerChoice DEPTH_STEPS = new LayerChoice(Kind.DEPTH_STEPS, "");
    /** Where the depth's edges lie beside the picture's. */
    public static final LayerChoice DEPTH_EDGES = new LayerChoice(Kind.DEPTH_EDGES, "");
    /** Holes, clipped ends and flat areas of the depth. */
    public static final LayerChoice DEPTH_FAULTS = new LayerChoice(Kind.DEPTH_FAULTS, "");
    /** The eyes of a stereo pair, each moved by its half of the shift; and both as one picture. */
    public static final LayerChoice LEFT_EYE = new LayerChoice(Kind.LEFT_EYE, "");
    public static final LayerChoice RIGHT_EYE = new LayerChoice(Kind.RIGHT_EYE, "");
    public static final LayerChoice ANAGLYPH = new LayerChoice(Kind.ANAGLYPH, "");

    public static LayerChoice of(Layer.Matte matte) {
        return new LayerChoice(Kind.MATTE, matte.info().name());
    }

    /** One of {@link lightwell.photo.Photo#cutOuts}. */
    public static LayerChoice ofCutOut(Layer layer) {
        return layer instanceof Layer.Matte matte ? of(matte) : ALPHA;
    }

    public static LayerChoice of(Layer.Other other) {
        return new LayerChoice(Kind.OTHER, other.info().name());
    }

    /** Shows the photo as a picture. */
    public boolean light() {
        return switch (kind) {
            case SDR, HDR, LEFT_EYE, RIGHT_EYE, ANAGLYPH -> true;
            default -> false;
        };
    }

    /** Made of layers of the photo, but none itself. */
    public boolean derived() {
        return kind.compareTo(Kind.HDR_DIFFERENCE) >= 0;
    }

    /** One word: "sdr", "matte:skin". */
    @Override
    public String id() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? word : word + ":" + name;
    }

    /** The choice of an id; empty for any other text. */
    public static Optional<LayerChoice> parse(String id) {
        int colon = id.indexOf(':');
        String word = colon < 0 ? id : id.substring(0, colon);
        String name = colon < 0 ? "" : id.substring(colon + 1);
        for (Kind kind : Kind.values()) {
            boolean named = kind == Kind.MATTE || kind == Kind.OTHER;
            if (kind.name().toLowerCase(Locale.ROOT).equals(word) && named != name.isEmpty()) {
                return Optional.of(new LayerChoice(kind, name));
            }
        }
        return Optional.empty();
    }

    /** What to call it when no photo says so. */
    String title() {
        return switch (kind) {
            case MATTE -> Texts.get("pane.matte", words());
            case OTHER -> words();
            default -> Texts.get("pane." + id());
        };
    }

    /** Why a photo that lacks it shows nothing. */
    String absence() {
        return name.isEmpty() ? Texts.get("pane." + id() + ".empty")
                : Texts.get("pane." + kind.name().toLowerCase(Locale.ROOT) + ".empty", words());
    }

    private String words() {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
