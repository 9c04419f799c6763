package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Photo;

/**
 * The ways in which an open photo is made HDR.
 *
 * @param picture by the chosen rules: what is probed and measured, and what an export gives
 * @param shown   the same for the chosen display: what the panes show
 * @param other   by the rules that the chosen ones are compared with
 */
public record HdrVariants(Version picture, Version shown, Version other) {

    /** What was asked for, and what came of it. */
    public record Version(HdrOptions options, HdrReconstruction hdr) {}

    public HdrVariants {
        Objects.requireNonNull(picture);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(other);
    }

    public static HdrVariants of(Version only) {
        return new HdrVariants(only, only, only);
    }

    /** What is asked for; versions that there are stay the same objects. Blocks, since a map may have to be decoded. */
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
