package lightwell.metadata.tree;

import java.util.Map;
import java.util.Optional;

/** Names and words of EXIF (CIPA DC-008) that metadata-extractor lacks or words differently. */
final class ExifStandard {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x9010, "OffsetTime"), Map.entry(0x9011, "OffsetTimeOriginal"), Map.entry(0x9012, "OffsetTimeDigitized"),
            Map.entry(0x9208, "LightSource"), Map.entry(0x9214, "SubjectArea"), Map.entry(0x927C, "MakerNote"),
            Map.entry(0xA403, "WhiteBalance"), Map.entry(0xA405, "FocalLengthIn35mmFilm"), Map.entry(0xA420, "ImageUniqueID"),
            Map.entry(0xA460, "CompositeImage"), Map.entry(0xA461, "SourceImageNumberOfCompositeImage"),
            Map.entry(0xA462, "SourceExposureTimesOfCompositeImage"));
    private static final Map<Integer, String> STRENGTH = Map.of(0, "Normal", 1, "Low", 2, "High");
    private static final Map<Integer, Map<Integer, String>> WORDS = Map.of(
            // 2 to 8 are Apple's, according to ExifTool
            0xA401, Map.of(0, "Normal", 1, "Custom", 2, "HDR (no original saved)", 3, "HDR (original saved)", 4, "Original (for HDR)",
                    6, "Panorama", 7, "Portrait HDR", 8, "Portrait"),
            0xA408, STRENGTH,
            0xA409, STRENGTH,
            0xA40A, Map.of(0, "Normal", 1, "Soft", 2, "Hard"),
            0xA460,
            Map.of(0, "Unknown", 1, "Not a Composite Image", 2, "General Composite Image", 3, "Composite Image Captured While Shooting"));

    private ExifStandard() {}

    static Optional<String> name(int tag) {
        return Optional.ofNullable(NAMES.get(tag));
    }

    static Optional<String> words(int tag, int code) {
        return Optional.ofNullable(WORDS.getOrDefault(tag, Map.of()).get(code));
    }
}
