package lightwell.export.naming;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lightwell.export.Exporter;
import lightwell.files.FileNames;
import lightwell.metadata.CameraInfo;
import lightwell.photo.ImageChoice;

/**
 * Names the files of a run: by a template, or as the output usually does. For outputs of one file. Photos are numbered in the order in
 * which they are named first. Not thread-safe.
 */
public final class OutputNames<O> implements UnaryOperator<Path> {

    private final Exporter<O> exporter;
    private final O options;
    private final String suffix;
    private final ImageChoice image;
    private final Optional<NameTemplate> template;
    private final Function<Path, CameraInfo> cameras;
    private final Map<Path, Integer> numbers = new HashMap<>();

    /**
     * @param suffix  of the names: ".exr"
     * @param cameras asked only for templates that need it; {@link CameraInfo#UNKNOWN} for a photo that cannot be opened
     */
    public OutputNames(Exporter<O> exporter, O options, String suffix, ImageChoice image, Optional<NameTemplate> template,
            Function<Path, CameraInfo> cameras) {
        this.exporter = exporter;
        this.options = options;
        this.suffix = suffix;
        this.image = image;
        this.template = template;
        this.cameras = cameras;
    }

    /** With the first suffix of the output. */
    public OutputNames(Exporter<O> exporter, O options, ImageChoice image, Optional<NameTemplate> template,
            Function<Path, CameraInfo> cameras) {
        this(exporter, options, exporter.suffixes().stream().findFirst().orElse(""), image, template, cameras);
    }

    /** A name in its folder, perhaps with folders. Blocks where the template needs the photo's metadata. */
    @Override
    public Path apply(Path photo) {
        numbers.putIfAbsent(photo, numbers.size() + 1);
        return template.map(names -> Path.of(names.name(named(photo, names.needsCamera()))))
                .orElseGet(() -> Path.of(exporter.fileName(photo, options, image.suffix(), suffix)));
    }

    private NamedPhoto named(Path photo, boolean opened) {
        return new NamedPhoto(FileNames.stem(photo), opened ? cameras.apply(photo) : CameraInfo.UNKNOWN, numbers.get(photo),
                image.shortName(), exporter.colorSpace(options), suffix.substring(1));
    }
}
