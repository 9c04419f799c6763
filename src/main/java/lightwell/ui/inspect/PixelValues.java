package lightwell.ui.inspect;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.photo.PhotoException;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.Measurable;

/**
 * The values of all measurable layers at one base pixel.
 *
 * @param values by the measurable's id, one for each of its channels; without layers that cannot be read
 */
record PixelValues(PixelPosition at, Map<String, float[]> values) {

    /** May decode layers, so it may block; the caller holds a lease. */
    static PixelValues read(OpenPhoto photo, List<Measurable> subjects, PixelPosition at) throws IOException {
        int width = photo.photo().base().info().width();
        int height = photo.photo().base().info().height();
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Measurable subject : subjects) {
            if (subject.ready().getAsBoolean()) {
                try {
                    values.put(subject.id(), subject.read(at, width, height));
                } catch (PhotoException e) {
                    // its pane shows the reason; the other layers have values
                }
            }
        }
        return new PixelValues(at, values);
    }

    Optional<float[]> of(Measurable subject) {
        return Optional.ofNullable(values.get(subject.id()));
    }
}
