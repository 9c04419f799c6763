package lightwell.export.cloud;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.files.FileNames;

/** The formats of geometry, which the file's suffix decides. */
public enum CloudFormat {

    PLY("binary"), PCD("binary, points only"), GLB("glTF; a mesh wears the picture"), HTML("one page that shows it offline");

    private final String words;

    CloudFormat(String words) {
        this.words = words;
    }

    /** Empty if the suffix is not one of them. */
    public static Optional<CloudFormat> of(Path file) {
        return Stream.of(values()).filter(format -> FileNames.hasSuffix(file, format.suffix())).findFirst();
    }

    /** ".ply". */
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** A description for people: "binary, points only". */
    public String words() {
        return words;
    }
}
