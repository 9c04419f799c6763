package lightwell.metadata;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The EXIF of a photo as far as the product shows it or writes it on; absent values are empty, never made up.
 *
 * @param exposureTime    seconds
 * @param focalLength     mm
 * @param focalLength35mm mm, in terms of a 35 mm film camera
 * @param captureTime     EXIF form "2023:01:31 12:00:00"
 * @param captureFraction of a second: the digits behind the point, "302"
 * @param captureOffset   from UTC, "+03:00"
 * @param makerNotes      Apple maker notes by tag number, as numbers where they are
 */
public record CameraInfo(Optional<String> make, Optional<String> model, Optional<String> lens, Optional<String> software,
        OptionalDouble exposureTime, OptionalDouble fNumber, OptionalDouble iso, OptionalDouble focalLength,
        OptionalDouble focalLength35mm, Optional<String> captureTime, Optional<String> captureFraction,
        Optional<String> captureOffset, Map<Integer, Double> makerNotes) {

    public static final CameraInfo UNKNOWN = new CameraInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** Maker and model, the maker once; empty when the file says neither. */
    public String name() {
        Optional<String> maker = make.filter(said -> model.stream().noneMatch(m -> m.startsWith(said)));
        return Stream.of(maker, model).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /** When it was taken, for people: "2023-01-31 12:00:00.302+03:00"; what is no date as the file has it, empty when it says nothing. */
    public String taken() {
        return captureTime.map(time -> ExifDate.readable(time, captureFraction, captureOffset).orElse(time)).orElse("");
    }
}
