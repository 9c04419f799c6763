package lightwell.cli.option;

import java.nio.file.Path;
import lightwell.metadata.CameraInfo;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The image of a file that a command uses, and the limit of its pixels; every command opens its photos here. */
public final class ImageOption {

    @Option(names = "--image", paramLabel = "N|NAME")
    private String image = ImageChoice.MAIN.words();

    @Mixin
    private PixelsOption pixels;

    /** @throws PhotoException one sentence; also if the file has no such image */
    public Photo open(Path file) throws PhotoException {
        return PhotoReader.open(file, choice(), pixels.limit());
    }

    /** The part of file names for the image: "_right", as in photo_acescg_right.exr; empty for the main one. */
    public String suffix() {
        return choice().suffix();
    }

    /** A photo's camera data; {@link CameraInfo#UNKNOWN} if it cannot be opened, which is reported when its turn comes. */
    public CameraInfo camera(Path file) {
        try (Photo photo = open(file)) {
            return photo.camera();
        } catch (PhotoException e) {
            return CameraInfo.UNKNOWN;
        }
    }

    public ImageChoice choice() {
        return new ImageChoice(image);
    }
}
