package lightwell.photo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of auxiliary images (the text of an {@code auxC} box) that are known, and what they are called. */
final class AuxiliaryType {

    static final String APPLE_GAIN_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    private static final Set<String> GAIN_MAPS =
            Set.of(APPLE_GAIN_MAP, "urn:com:samsung:photo:2024:aux:hdrgainmap", "urn:com:photo:aux:hdrgainmap");
    private static final Set<String> DEPTHS =
            Set.of("urn:mpeg:hevc:2015:auxid:2", "urn:mpeg:mpegB:cicp:systems:auxiliary:depth");

    private static final String APPLE_2018 = "urn:com:apple:photo:2018:aux:";
    private static final String APPLE_2019 = "urn:com:apple:photo:2019:aux:";
    private static final String APPLE_2020 = "urn:com:apple:photo:2020:aux:";
    private static final String APPLE_2026 = "tag:apple.com,2026:photo:aux:";

    private static final String APPLE_2023 = "tag:apple.com,2023:photo:aux:";
    static final Named GAIN_MAP = new Named("gainmap", "Gain map");
    private static final Named ALPHA = new Named("alpha", "Alpha");

    /** Auxiliary images that are neither gain map, depth nor matte. */
    private static final Map<String, Named> OTHERS = Map.of(
            "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", ALPHA,
            "urn:mpeg:hevc:2015:auxid:1", ALPHA,
            APPLE_2023 + "linearthumbnail", new Named("linear_thumbnail", "Linear thumbnail"),
            APPLE_2023 + "styledeltamap", new Named("style_delta_map", "Style delta map"));

    private static final Map<String, Named> MATTES = Map.ofEntries(
            Map.entry(APPLE_2018 + "portraiteffectsmatte", new Named("portrait", "Portrait matte")),
            Map.entry(APPLE_2019 + "semanticskinmatte", new Named("skin", "Skin matte")),
            Map.entry(APPLE_2019 + "semantichairmatte", new Named("hair", "Hair matte")),
            Map.entry(APPLE_2019 + "semanticteethmatte", new Named("teeth", "Teeth matte")),
            Map.entry(APPLE_2020 + "semanticglassesmatte", new Named("glasses", "Glasses matte")),
            Map.entry(APPLE_2020 + "semanticskymatte", new Named("sky", "Sky matte")),
            Map.entry(APPLE_2026 + "semanticnosematte", new Named("nose", "Nose matte")),
            Map.entry(APPLE_2026 + "semanticskinmattev2", new Named("skin_v2", "Skin matte, version 2")),
            Map.entry(APPLE_2026 + "semanticnonfaceskinmatte", new Named("nonface_skin", "Skin matte without faces")),
            Map.entry(APPLE_2026 + "semanticfaceskinmatte", new Named("face_skin", "Face skin matte")),
            Map.entry(APPLE_2026 + "semanticlipsmatte", new Named("lips", "Lips matte")),
            Map.entry(APPLE_2026 + "semanticteethmattev2", new Named("teeth_v2", "Teeth matte, version 2")),
            Map.entry(APPLE_2026 + "semanticpersonmatte", new Named("person", "Person matte")),
            Map.entry(APPLE_2026 + "semanticpersoninstances", new Named("person_instance", "Matte of one person")),
            Map.entry(APPLE_2026 + "semanticglassesmattev2", new Named("glasses_v2", "Glasses matte, version 2")),
            Map.entry(APPLE_2026 + "semanticeyebrowsmatte", new Named("eyebrows", "Eyebrows matte")),
            Map.entry(APPLE_2026 + "semantictattoomatte", new Named("tattoo", "Tattoo matte")),
            Map.entry(APPLE_2026 + "semantichandsmatte", new Named("hands", "Hands matte")),
            Map.entry(APPLE_2026 + "semanticearsmatte", new Named("ears", "Ears matte")));

    private AuxiliaryType() { }

    /** @param name  for channel and file names
     *  @param title in plain words */
    record Named(String name, String title) { }

    static boolean isGainMap(String type) {
        return GAIN_MAPS.contains(type);
    }

    static boolean isDepth(String type) {
        return DEPTHS.contains(type);
    }

    static Optional<Named> matte(String type) {
        return Optional.ofNullable(MATTES.get(type));
    }

    /** What to call any auxiliary image; {@code type} may be unknown. */
    static Named named(String type) {
        if (isGainMap(type)) {
            return GAIN_MAP;
        } else if (isDepth(type)) {
            return new Named("depth", "Depth map");
        }
        return matte(type).orElseGet(() -> OTHERS.getOrDefault(type, new Named("auxiliary", "Auxiliary image")));
    }
}
