package lightwell.export.naming;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lightwell.export.Exporter;
import lightwell.files.FileNames;
import lightwell.metadata.CameraInfo;
import lightwell.photo.ImageChoice;

/** Names the files of a run: by a template, or as the output usually does. For outputs of one file. */
public final class OutputNames<O> implements UnaryOperator<Path> {

    private final Exporter<O> exporter;
    private final O options;
    private final ImageChoice image;
    private final Optional<NameTemplate> template;
    private final Function<Path, CameraInfo> cameras;
    private final Map<Path, Integer> numbers = new HashMap<>();

    /**
     * @param photos  in the order of the run
     * @param cameras asked only for templates that need it; {@link CameraInfo#UNKNOWN} for a photo that cannot be opened
     */
    public OutputNames(Exporter<O> exporter, O options, ImageChoice image, Optional<NameTemplate> template, List<Path> photos,
            Function<Path, CameraInfo> cameras) {
        this.exporter = exporter;
        this.options = options;
        this.image = image;
        this.template = template;
        this.cameras = cameras;
        photos.forEach(photo -> numbers.put(photo, numbers.size() + 1));
    }

    /** A name in its folder, perhaps with folders. Blocks where the template needs the photo's metadata. */
    @Override
    public Path apply(Path photo) {
        return template.map(names -> Path.of(names.name(named(photo, names.needsCamera()))))
                .orElseGet(() -> exporter.defaultTarget(photo, options, image.suffix()).getFileName());
    }

    private NamedPhoto named(Path photo, boolean opened) {
        String extension = exporter.suffixes().get(0).substring(1);
        return new NamedPhoto(FileNames.stem(photo), opened ? cameras.apply(photo) : CameraInfo.UNKNOWN, numbers.get(photo),
                image.shortName(), exporter.colorSpace(options), extension);
    }
}
