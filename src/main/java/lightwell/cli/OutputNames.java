package lightwell.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lightwell.export.Exporter;
import lightwell.export.naming.NameTemplate;
import lightwell.export.naming.NamedPhoto;
import lightwell.files.FileNames;
import lightwell.metadata.CameraInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/** Names the files of a run: by a template, or as the output usually does. */
final class OutputNames<O> implements UnaryOperator<Path> {

    private final Exporter<O> exporter;
    private final O options;
    private final ImageOption image;
    private final Optional<NameTemplate> template;
    private final Map<Path, Integer> numbers = new HashMap<>();

    /** @param photos in the order of the run */
    OutputNames(Exporter<O> exporter, O options, ImageOption image, Optional<NameTemplate> template, List<Path> photos) {
        this.exporter = exporter;
        this.options = options;
        this.image = image;
        this.template = template;
        photos.forEach(photo -> numbers.put(photo, numbers.size() + 1));
    }

    /** Blocks where the template needs the photo's metadata. */
    @Override
    public Path apply(Path photo) {
        return template.map(names -> Path.of(names.name(named(photo, names.needsCamera()))))
                .orElseGet(() -> exporter.defaultTarget(photo, options, image.suffix()).getFileName());
    }

    private NamedPhoto named(Path photo, boolean opened) {
        String extension = exporter.suffixes().get(0).substring(1);
        return new NamedPhoto(FileNames.stem(photo), opened ? camera(photo) : CameraInfo.UNKNOWN, numbers.get(photo), image.name(),
                exporter.colorSpace(options), extension);
    }

    /** A photo that cannot be opened is reported when its turn comes. */
    private CameraInfo camera(Path file) {
        try (Photo photo = image.open(file)) {
            return photo.camera();
        } catch (PhotoException e) {
            return CameraInfo.UNKNOWN;
        }
    }
}
