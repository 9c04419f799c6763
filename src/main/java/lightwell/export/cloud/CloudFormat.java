package lightwell.export.cloud;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.files.FileNames;
import lightwell.message.Message;

/** The formats of geometry, which the file's suffix decides. */
public enum CloudFormat {

    PLY, PCD, GLB, USDZ, USDA, HTML;

    /** Empty if the suffix is not one of them. */
    public static Optional<CloudFormat> of(Path file) {
        return Stream.of(values()).filter(format -> FileNames.hasSuffix(file, format.suffix())).findFirst();
    }

    /** ".ply". */
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its surfaces carry the picture as a texture. */
    boolean textured() {
        return this == GLB || this == USDZ;
    }

    /** A description for people: "binary, points only". */
    public Message words() {
        return Message.named("help.cloud-format.", this);
    }
}
