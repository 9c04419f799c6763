package lightwell.cli.option;

import java.nio.file.Path;
import java.util.HashMap;
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
public final class OutputNames<O> implements UnaryOperator<Path> {

    private final Exporter<O> exporter;
    private final O options;
    private final String suffix;
    private final ImageOption image;
    private final Optional<NameTemplate> template;
    private final Map<Path, Integer> numbers = new HashMap<>();

    /** @param suffix of the names: ".exr" */
    public OutputNames(Exporter<O> exporter, O options, String suffix, ImageOption image, Optional<NameTemplate> template) {
        this.exporter = exporter;
        this.options = options;
        this.suffix = suffix;
        this.image = image;
        this.template = template;
    }

    /** Photos are numbered in the order in which they are named first. Blocks where the template needs the photo's metadata. */
    @Override
    public Path apply(Path photo) {
        numbers.putIfAbsent(photo, numbers.size() + 1);
        return template.map(names -> Path.of(names.name(named(photo, names.needsCamera()))))
                .orElseGet(() -> Path.of(FileNames.fit(FileNames.stem(photo), exporter.nameEnd(options) + image.suffix() + suffix)));
    }

    private NamedPhoto named(Path photo, boolean opened) {
        return new NamedPhoto(FileNames.stem(photo), opened ? camera(photo) : CameraInfo.UNKNOWN, numbers.get(photo), image.name(),
                exporter.colorSpace(options), suffix.substring(1));
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
