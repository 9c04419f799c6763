package lightwell.metadata.tree;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lightwell.metadata.MetadataBudget;

/** Apple's maker notes. Apple documents none; names and choices are those of ExifTool ("Apple Tags" of its documentation). */
final class AppleNotes {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x01, "MakerNoteVersion"), Map.entry(0x02, "AEMatrix"), Map.entry(0x03, "RunTime"), Map.entry(0x04, "AEStable"),
            Map.entry(0x05, "AETarget"), Map.entry(0x06, "AEAverage"), Map.entry(0x07, "AFStable"), Map.entry(0x08, "AccelerationVector"),
            Map.entry(0x0A, "HDRImageType"), Map.entry(0x0B, "BurstUUID"), Map.entry(0x0C, "FocusDistanceRange"),
            Map.entry(0x0F, "OISMode"),
            Map.entry(0x11, "ContentIdentifier"), Map.entry(0x14, "ImageCaptureType"), Map.entry(0x15, "ImageUniqueID"),
            Map.entry(0x17, "LivePhotoVideoIndex"), Map.entry(0x19, "ImageProcessingFlags"), Map.entry(0x1A, "QualityHint"),
            Map.entry(0x1D, "LuminanceNoiseAmplitude"), Map.entry(0x1F, "PhotosAppFeatureFlags"), Map.entry(0x20, "ImageCaptureRequestID"),
            Map.entry(0x21, "HDRHeadroom"), Map.entry(0x23, "AFPerformance"), Map.entry(0x25, "SceneFlags"),
            Map.entry(0x26, "SignalToNoiseRatioType"), Map.entry(0x27, "SignalToNoiseRatio"), Map.entry(0x2B, "PhotoIdentifier"),
            Map.entry(0x2D, "ColorTemperature"), Map.entry(0x2E, "CameraType"), Map.entry(0x2F, "FocusPosition"),
            Map.entry(0x30, "HDRGain"),
            Map.entry(0x38, "AFMeasuredDepth"), Map.entry(0x3D, "AFConfidence"), Map.entry(0x3E, "ColorCorrectionMatrix"),
            Map.entry(0x3F, "GreenGhostMitigationStatus"), Map.entry(0x40, "SemanticStyle"), Map.entry(0x41, "SemanticStyleRenderingVer"),
            Map.entry(0x42, "SemanticStylePreset"), Map.entry(0x45, "FrontFacingCamera"));
    private static final Set<Integer> FLAGS = Set.of(0x04, 0x07, 0x45);
    private static final Map<Integer, Map<Integer, String>> CHOICES = Map.of(
            0x0A, Map.of(3, "HDR Image", 4, "Original Image"),
            0x14, Map.of(1, "ProRAW", 2, "Portrait", 10, "Photo", 11, "Manual Focus", 12, "Scene"),
            0x2E, Map.of(0, "Back Wide Angle", 1, "Back Normal", 6, "Front"));

    private AppleNotes() {}

    static MetadataNode node(int tag, MetadataValue value, MetadataBudget budget) {
        String name = NAMES.getOrDefault(tag, String.format(Locale.ROOT, "Apple_0x%04x", tag));
        if (value instanceof MetadataValue.Binary binary) {
            return PlistTree.of(name, ByteBuffer.wrap(binary.bytes()), budget).orElseGet(() -> PlainFormat.node(name, value));
        }
        if (value instanceof MetadataValue.Number number) {
            int code = (int) number.number();
            if (FLAGS.contains(tag) && (code == 0 || code == 1)) {
                return PlainFormat.node(name, new MetadataValue.Flag(code == 1));
            }
            String choice = CHOICES.getOrDefault(tag, Map.of()).get(code);
            if (choice != null) {
                return PlainFormat.node(name, choice);
            }
        }
        return PlainFormat.node(name, value);
    }
}
