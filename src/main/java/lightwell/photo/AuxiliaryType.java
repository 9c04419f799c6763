package lightwell.photo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.message.Message;

/** The known types of auxiliary images (the text of an {@code auxC} box), and their names. */
public final class AuxiliaryType {

    /** The end of the type, whatever its beginning: Apple has moved other names from {@code urn:} to {@code tag:}. */
    private static final String GAIN_MAP_END = "hdrgainmap";
    private static final Set<String> ALPHAS = Set.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");
    private static final Set<String> DEPTHS = Set.of("urn:mpeg:hevc:2015:auxid:2", "urn:mpeg:mpegB:cicp:systems:auxiliary:depth");

    private static final String APPLE_2023 = "tag:apple.com,2023:photo:aux:";
    public static final Named GAIN_MAP = new Named(LayerKind.GAIN_MAP.id(), Message.of("layer.gain-map"));
    public static final Named DEPTH = new Named(LayerKind.DEPTH.id(), Message.of("layer.depth-map"));
    public static final Named ALPHA = new Named(LayerKind.ALPHA.id(), Message.of("layer.alpha"));

    /** Auxiliary images of which only the name is known; they are not layers of the base. */
    private static final Map<String, Named> OTHERS = Map.of(
            APPLE_2023 + "linearthumbnail", new Named("linear_thumbnail", Message.of("layer.linear-thumbnail")),
            APPLE_2023 + "styledeltamap", new Named("style_delta_map", Message.of("layer.style-delta-map")));

    /** By the end of the type, after maker and year: {@code urn:com:apple:photo:2018:aux:}, {@code tag:apple.com,2026:photo:aux:}. */
    private static final Map<String, Described> DESCRIBED = Map.ofEntries(
            entry("portraiteffectsmatte", LayerKind.MATTE, "portrait", Message.of("layer.portrait-matte")),
            entry("semanticskinmatte", LayerKind.MATTE, "skin", Message.of("layer.skin-matte")),
            entry("semantichairmatte", LayerKind.MATTE, "hair", Message.of("layer.hair-matte")),
            entry("semanticteethmatte", LayerKind.MATTE, "teeth", Message.of("layer.teeth-matte")),
            entry("semanticglassesmatte", LayerKind.MATTE, "glasses", Message.of("layer.glasses-matte")),
            entry("semanticskymatte", LayerKind.MATTE, "sky", Message.of("layer.sky-matte")),
            entry("semanticnosematte", LayerKind.MATTE, "nose", Message.of("layer.nose-matte")),
            entry("semanticskinmattev2", LayerKind.MATTE, "skin_v2", Message.of("layer.skin-matte-version-2")),
            entry("semanticnonfaceskinmatte", LayerKind.MATTE, "nonface_skin", Message.of("layer.skin-matte-without-faces")),
            entry("semanticfaceskinmatte", LayerKind.MATTE, "face_skin", Message.of("layer.face-skin-matte")),
            entry("semanticlipsmatte", LayerKind.MATTE, "lips", Message.of("layer.lips-matte")),
            entry("semanticteethmattev2", LayerKind.MATTE, "teeth_v2", Message.of("layer.teeth-matte-version-2")),
            entry("semanticpersonmatte", LayerKind.MATTE, "person", Message.of("layer.person-matte")),
            entry("semanticpersoninstances", LayerKind.MATTE, "person_instance", Message.of("layer.matte-of-one-person")),
            entry("semanticglassesmattev2", LayerKind.MATTE, "glasses_v2", Message.of("layer.glasses-matte-version-2")),
            entry("semanticeyebrowsmatte", LayerKind.MATTE, "eyebrows", Message.of("layer.eyebrows-matte")),
            entry("semantictattoomatte", LayerKind.MATTE, "tattoo", Message.of("layer.tattoo-matte")),
            entry("semantichandsmatte", LayerKind.MATTE, "hands", Message.of("layer.hands-matte")),
            entry("semanticearsmatte", LayerKind.MATTE, "ears", Message.of("layer.ears-matte")));

    private AuxiliaryType() {}

    /**
     * The name of a type.
     *
     * @param name  for channel and file names
     * @param title in plain words
     */
    public record Named(String name, Message title) {

        /** The same where the name is taken: with a number. */
        public Named numbered(int number) {
            return new Named(name + "_" + number, Message.of("layer.numbered", title, number));
        }
    }

    /** An auxiliary image whose type alone determines its layer. */
    public record Described(LayerKind kind, Named named) {}

    public static boolean isGainMap(String type) {
        return end(type).equals(GAIN_MAP_END);
    }

    /** Whether it is a gain map that Apple's own metadata describe. */
    public static boolean isAppleGainMap(String type) {
        return isGainMap(type) && (type.startsWith("urn:com:apple:") || type.startsWith("tag:apple.com,"));
    }

    /** Whether the type is known. */
    public static boolean isKnown(String type) {
        return isGainMap(type) || isDepth(type) || isAlpha(type) || OTHERS.containsKey(type) || described(type).isPresent();
    }

    public static boolean isAlpha(String type) {
        return ALPHAS.contains(type);
    }

    public static boolean isDepth(String type) {
        return DEPTHS.contains(type);
    }

    /** The kind and name of an auxiliary image that is neither gain map, depth nor alpha. */
    public static Optional<Described> described(String type) {
        return Optional.ofNullable(DESCRIBED.get(end(type)));
    }

    private static Map.Entry<String, Described> entry(String end, LayerKind kind, String name, Message title) {
        return Map.entry(end, new Described(kind, new Named(name, title)));
    }

    /** The part after the last colon. */
    private static String end(String type) {
        return type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The name of any auxiliary image; {@code type} may be unknown. */
    public static Named named(String type) {
        if (isGainMap(type)) {
            return GAIN_MAP;
        } else if (isDepth(type)) {
            return DEPTH;
        } else if (isAlpha(type)) {
            return ALPHA;
        }
        return described(type).map(Described::named)
                .orElseGet(() -> OTHERS.getOrDefault(type, new Named("auxiliary", Message.of("layer.auxiliary-image"))));
    }
}
