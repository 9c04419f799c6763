package lightwell.author.encode;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import lightwell.author.verify.Weighed;

/**
 * One written file.
 *
 * @param skipped   it existed and was left alone
 * @param seconds   from measuring the light to the complete file, without reading it back
 * @param coding    seconds of {@code seconds} in the encoder
 * @param headroom  of its gain map, linear; empty for PQ and skipped files
 * @param deviation the greatest difference of Apple's from ISO's light, stops; empty if it has one meaning
 * @param measured  how far its light is from the source's, by ascending weight; empty if not asked for
 */
public record EncodedFile(OutputFormat format, Path file, long bytes, boolean skipped, double seconds, double coding,
        OptionalDouble headroom,
        OptionalDouble deviation, List<Weighed> measured) {

    static EncodedFile leftAlone(OutputFormat format, Path file, long bytes) {
        return new EncodedFile(format, file, bytes, true, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    }
}
