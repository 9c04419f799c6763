package lightwell.ui.author;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.preview.Preview;
import lightwell.author.verify.Difference;

/**
 * The figures of a preview.
 *
 * @param headroom   of the map, linear
 * @param red        share 0..1 of the base's pixels with the largest code; {@code green} and {@code blue} likewise
 * @param deviation  the greatest difference of Apple's light from ISO's, stops; empty if only ISO 21496-1 describes the map
 * @param difference from the source before any encoder's loss; empty while it is computed
 */
record PreviewFigures(double headroom, double red, double green, double blue, OptionalDouble deviation,
        Optional<Difference> difference) {

    static PreviewFigures of(Preview preview, Optional<Difference> difference) {
        return new PreviewFigures(preview.headroom(), preview.clipped(0), preview.clipped(1), preview.clipped(2),
                preview.deviation(), difference);
    }
}
