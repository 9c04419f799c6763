package lightwell.photo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of auxiliary images (the text of an {@code auxC} box) that are known, and what they are called. */
public final class AuxiliaryType {

    public static final String APPLE_GAIN_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    /** Whoever names it: Apple has moved other names from {@code urn:} to {@code tag:}. */
    private static final String GAIN_MAP_END = "hdrgainmap";
    private static final Set<String> ALPHAS = Set.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");
    private static final Set<String> DEPTHS = Set.of("urn:mpeg:hevc:2015:auxid:2", "urn:mpeg:mpegB:cicp:systems:auxiliary:depth");

    private static final String APPLE_2023 = "tag:apple.com,2023:photo:aux:";
    public static final Named GAIN_MAP = new Named("gainmap", "Gain map");
    public static final Named ALPHA = new Named("alpha", "Alpha");

    /** Auxiliary images that are neither gain map, depth, alpha nor matte. */
    private static final Map<String, Named> OTHERS = Map.of(
            APPLE_2023 + "linearthumbnail", new Named("linear_thumbnail", "Linear thumbnail"),
            APPLE_2023 + "styledeltamap", new Named("style_delta_map", "Style delta map"));

    /** By the end of the name, behind maker and year: {@code urn:com:apple:photo:2018:aux:}, {@code tag:apple.com,2026:photo:aux:}. */
    private static final Map<String, Named> MATTES = Map.ofEntries(
            Map.entry("portraiteffectsmatte", new Named("portrait", "Portrait matte")),
            Map.entry("semanticskinmatte", new Named("skin", "Skin matte")),
            Map.entry("semantichairmatte", new Named("hair", "Hair matte")),
            Map.entry("semanticteethmatte", new Named("teeth", "Teeth matte")),
            Map.entry("semanticglassesmatte", new Named("glasses", "Glasses matte")),
            Map.entry("semanticskymatte", new Named("sky", "Sky matte")),
            Map.entry("semanticnosematte", new Named("nose", "Nose matte")),
            Map.entry("semanticskinmattev2", new Named("skin_v2", "Skin matte, version 2")),
            Map.entry("semanticnonfaceskinmatte", new Named("nonface_skin", "Skin matte without faces")),
            Map.entry("semanticfaceskinmatte", new Named("face_skin", "Face skin matte")),
            Map.entry("semanticlipsmatte", new Named("lips", "Lips matte")),
            Map.entry("semanticteethmattev2", new Named("teeth_v2", "Teeth matte, version 2")),
            Map.entry("semanticpersonmatte", new Named("person", "Person matte")),
            Map.entry("semanticpersoninstances", new Named("person_instance", "Matte of one person")),
            Map.entry("semanticglassesmattev2", new Named("glasses_v2", "Glasses matte, version 2")),
            Map.entry("semanticeyebrowsmatte", new Named("eyebrows", "Eyebrows matte")),
            Map.entry("semantictattoomatte", new Named("tattoo", "Tattoo matte")),
            Map.entry("semantichandsmatte", new Named("hands", "Hands matte")),
            Map.entry("semanticearsmatte", new Named("ears", "Ears matte")));

    private AuxiliaryType() {}

    /** @param name  for channel and file names
     *  @param title in plain words */
    public record Named(String name, String title) {}

    public static boolean isGainMap(String type) {
        return end(type).equals(GAIN_MAP_END);
    }

    /** A gain map that Apple's own metadata describe. */
    public static boolean isAppleGainMap(String type) {
        return isGainMap(type) && (type.startsWith("urn:com:apple:") || type.startsWith("tag:apple.com,"));
    }

    /** Whether the name says what the image is. */
    public static boolean isKnown(String type) {
        return isGainMap(type) || isDepth(type) || isAlpha(type) || OTHERS.containsKey(type) || matte(type).isPresent();
    }

    public static boolean isAlpha(String type) {
        return ALPHAS.contains(type);
    }

    public static boolean isDepth(String type) {
        return DEPTHS.contains(type);
    }

    public static Optional<Named> matte(String type) {
        return Optional.ofNullable(MATTES.get(end(type)));
    }

    /** What stands after the last colon. */
    private static String end(String type) {
        return type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** What to call any auxiliary image; {@code type} may be unknown. */
    public static Named named(String type) {
        if (isGainMap(type)) {
            return GAIN_MAP;
        } else if (isDepth(type)) {
            return new Named("depth", "Depth map");
        } else if (isAlpha(type)) {
            return ALPHA;
        }
        return matte(type).orElseGet(() -> OTHERS.getOrDefault(type, new Named("auxiliary", "Auxiliary image")));
    }
}
