package lightwell.export.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.export.Software;
import lightwell.metadata.CameraInfo;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.presets.OpenImageIO;

/** The tags of a TIFF: source, meaning of the values, camera data, and colour profile. */
final class TiffAttributes {

    private static final int LONGEST_TEXT = 2000;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<byte[]> profile = Optional.empty();

    private TiffAttributes() {}

    /**
     * @param blocks  of the photo
     * @param meaning of the values, in sentences
     */
    static TiffAttributes of(Photo photo, SafeBlocks blocks, Layer layer, String meaning) {
        TiffAttributes to = new TiffAttributes();
        to.values.put("compression", "zip");
        to.values.put("Orientation", 1); // layers are upright
        to.text("Software", Optional.of(Software.nameAndVersion()));
        to.text("ImageDescription", Optional.of(photo.name() + ": " + layer.info().title().english() + ". " + meaning));
        CameraInfo camera = photo.camera();
        to.text("Make", camera.make());
        to.text("Model", camera.model());
        // empty instead of missing, since the writer would store the time of writing
        to.text("DateTime",
                Optional.of(camera.captureTime().filter(time -> time.length() >= 19).map(time -> time.substring(0, 19)).orElse("")));
        to.number("ExposureTime", camera.exposureTime());
        to.number("FNumber", camera.fNumber());
        to.number("Exif:FocalLength", camera.focalLength());
        to.profile = profile(blocks, layer);
        return to;
    }

    /** The photo's own profile of this layer; none for layers without colours. */
    private static Optional<byte[]> profile(SafeBlocks blocks, Layer layer) {
        boolean colours = layer.kind().samples() == LayerKind.Samples.COLOURS;
        return colours ? blocks.profile(layer.info().name(), layer.info().channels() >= 3 ? "RGB " : "GRAY") : Optional.empty();
    }

    private void text(String name, Optional<String> value) {
        value.map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .ifPresent(text -> values.put(name, text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
    }

    private void number(String name, OptionalDouble value) {
        value.stream().mapToObj(number -> (float) number).filter(Float::isFinite).forEach(number -> values.put(name, number));
    }

    void applyTo(OpenImageIO.Spec spec) {
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                spec.setText(name, text);
            } else if (value instanceof Float number) {
                spec.setFloat(name, number);
            } else {
                spec.setInt(name, (Integer) value);
            }
        });
        spec.setInt("oiio:UnassociatedAlpha", 1);
        profile.ifPresent(icc -> spec.setBytes("ICCProfile", icc, icc.length));
    }
}
