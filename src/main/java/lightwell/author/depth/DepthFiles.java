package lightwell.author.depth;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the depth of a picture comes from.
 *
 * @param depth       metres along the optical axis, upright: an EXR or a TIFF of floats
 * @param calibration XMP with {@code depthData:IntrinsicMatrix}; if empty, the attributes of an EXR that Lightwell exported count
 */
public record DepthFiles(Path depth, Optional<Path> calibration) {

    /** All files that are read. */
    public List<Path> all() {
        return Stream.concat(Stream.of(depth), calibration.stream()).toList();
    }
}
