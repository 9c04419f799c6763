package lightwell.metadata;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a photo's EXIF that are shown or exported; absent values are empty, never invented.
 *
 * @param exposureTime    seconds
 * @param focalLength     mm
 * @param focalLength35mm mm, 35 mm equivalent
 * @param captureTime     EXIF form "2023:01:31 12:00:00"
 * @param captureFraction of a second: the digits behind the point, "302"
 * @param captureOffset   from UTC, "+03:00"
 * @param makerNotes      Apple maker notes by tag number, those that are numbers
 */
public record CameraInfo(Optional<String> make, Optional<String> model, Optional<String> lens, Optional<String> software,
        OptionalDouble exposureTime, OptionalDouble fNumber, OptionalDouble iso, OptionalDouble focalLength,
        OptionalDouble focalLength35mm, Optional<String> captureTime, Optional<String> captureFraction,
        Optional<String> captureOffset, Map<Integer, Double> makerNotes) {

    public static final CameraInfo UNKNOWN = new CameraInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** Maker and model, without repeating the maker; empty if the file states neither. */
    public String name() {
        Optional<String> maker = make.filter(said -> model.stream().noneMatch(m -> m.startsWith(said)));
        return Stream.of(maker, model).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /** The readable capture time: "2023-01-31 12:00:00.302+03:00"; the stored text if it is not a date, empty if absent. */
    public String taken() {
        return captureTime.map(time -> ExifDate.readable(time, captureFraction, captureOffset).orElse(time)).orElse("");
    }
}
