package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Photo;

/**
 * The HDR variants of an open photo.
 *
 * @param picture by the chosen rules: for probes, measurements and exports
 * @param shown   limited to the chosen display: for panes
 * @param other   by the rules to compare with
 */
public record HdrVariants(Version picture, Version shown, Version other) {

    /** Options and the resulting reconstruction. */
    public record Version(HdrOptions options, HdrReconstruction hdr) {}

    public HdrVariants {
        Objects.requireNonNull(picture);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(other);
    }

    public static HdrVariants of(Version only) {
        return new HdrVariants(only, only, only);
    }

    /** Variants for other options; unchanged ones are reused. Blocks, since a map may have to be decoded. */
    public HdrVariants with(Photo photo, HdrOptions pictureOptions, HdrOptions shownOptions, HdrOptions otherOptions) throws IOException {
        Version asked = version(photo, pictureOptions);
        Version displayed = shownOptions.equals(pictureOptions) ? asked : version(photo, shownOptions);
        return new HdrVariants(asked, displayed, version(photo, otherOptions));
    }

    private Version version(Photo photo, HdrOptions options) throws IOException {
        for (Version there : List.of(picture, shown, other)) {
            if (there.options().equals(options)) {
                return there;
            }
        }
        return new Version(options, HdrReconstruction.prepare(photo, options));
    }
}
