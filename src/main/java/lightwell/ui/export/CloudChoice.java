package lightwell.ui.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import lightwell.export.cloud.CloudFormat;

/**
 * Where a photo's depth goes, and as what.
 *
 * @param overwrite the user agreed to replace the file when it exists
 */
public record CloudChoice(Path target, CloudFormat format, boolean mesh, boolean overwrite) {

    /** What the chooser offers. */
    enum Kind {
        GLB_SURFACE(CloudFormat.GLB, true), GLB_POINTS(CloudFormat.GLB, false), PLY_POINTS(CloudFormat.PLY, false),
        PLY_SURFACE(CloudFormat.PLY, true), PCD_POINTS(CloudFormat.PCD, false), HTML_SURFACE(CloudFormat.HTML, true),
        HTML_POINTS(CloudFormat.HTML, false);

        private final CloudFormat format;
        private final boolean mesh;

        Kind(CloudFormat format, boolean mesh) {
            this.format = format;
            this.mesh = mesh;
        }

        String suffix() {
            return "." + format.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A name that ends in another format's suffix means that format; one that ends in none gets the kind's, and the chooser asked of
     * another file.
     */
    static CloudChoice of(Path typed, Kind kind) {
        Optional<CloudFormat> named = CloudFormat.of(typed);
        CloudFormat format = named.orElse(kind.format);
        Path target = named.isPresent() ? typed : typed.resolveSibling(typed.getFileName() + kind.suffix());
        return new CloudChoice(target, format, kind.mesh && format != CloudFormat.PCD, named.isPresent());
    }
}
