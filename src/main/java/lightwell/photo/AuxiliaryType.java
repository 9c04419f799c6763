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

    private static final Map<String, Matte> MATTES = Map.ofEntries(
            Map.entry(APPLE_2018 + "portraiteffectsmatte", new Matte("portrait", "Portrait matte")),
            Map.entry(APPLE_2019 + "semanticskinmatte", new Matte("skin", "Skin matte")),
            Map.entry(APPLE_2019 + "semantichairmatte", new Matte("hair", "Hair matte")),
            Map.entry(APPLE_2019 + "semanticteethmatte", new Matte("teeth", "Teeth matte")),
            Map.entry(APPLE_2020 + "semanticglassesmatte", new Matte("glasses", "Glasses matte")),
            Map.entry(APPLE_2020 + "semanticskymatte", new Matte("sky", "Sky matte")),
            Map.entry(APPLE_2026 + "semanticnosematte", new Matte("nose", "Nose matte")),
            Map.entry(APPLE_2026 + "semanticskinmattev2", new Matte("skin_v2", "Skin matte, version 2")),
            Map.entry(APPLE_2026 + "semanticnonfaceskinmatte", new Matte("nonface_skin", "Skin matte without faces")),
            Map.entry(APPLE_2026 + "semanticfaceskinmatte", new Matte("face_skin", "Face skin matte")),
            Map.entry(APPLE_2026 + "semanticlipsmatte", new Matte("lips", "Lips matte")),
            Map.entry(APPLE_2026 + "semanticteethmattev2", new Matte("teeth_v2", "Teeth matte, version 2")),
            Map.entry(APPLE_2026 + "semanticpersonmatte", new Matte("person", "Person matte")),
            Map.entry(APPLE_2026 + "semanticpersoninstances", new Matte("person_instance", "Matte of one person")),
            Map.entry(APPLE_2026 + "semanticglassesmattev2", new Matte("glasses_v2", "Glasses matte, version 2")),
            Map.entry(APPLE_2026 + "semanticeyebrowsmatte", new Matte("eyebrows", "Eyebrows matte")),
            Map.entry(APPLE_2026 + "semantictattoomatte", new Matte("tattoo", "Tattoo matte")),
            Map.entry(APPLE_2026 + "semantichandsmatte", new Matte("hands", "Hands matte")),
            Map.entry(APPLE_2026 + "semanticearsmatte", new Matte("ears", "Ears matte")));

    private AuxiliaryType() { }

    /** @param name for channel and file names
     *  @param title in plain words */
    record Matte(String name, String title) { }

    static boolean isGainMap(String type) {
        return GAIN_MAPS.contains(type);
    }

    static boolean isDepth(String type) {
        return DEPTHS.contains(type);
    }

    static Optional<Matte> matte(String type) {
        return Optional.ofNullable(MATTES.get(type));
    }
}
