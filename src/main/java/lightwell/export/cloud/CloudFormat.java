package lightwell.export.cloud;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What geometry can be written as; the name's end decides. */
public enum CloudFormat {

    PLY, PCD, GLB, HTML;

    /** Empty when the name ends in none of them. */
    public static Optional<CloudFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT))).findFirst();
    }
}
