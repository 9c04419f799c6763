package lightwell.cli.option;

import java.nio.file.Path;
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
        return choice().isMain() ? "" : "_" + choice().fileName();
    }

    /** "main", or the name of another image, for names of files. */
    public String name() {
        return choice().shortName();
    }

    private ImageChoice choice() {
        return new ImageChoice(image);
    }
}
