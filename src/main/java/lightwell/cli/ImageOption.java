package lightwell.cli;

import java.nio.file.Path;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which image of a file a command takes, and how many pixels of it; every command opens its photos here. */
final class ImageOption {

    @Option(names = "--image", paramLabel = "N|NAME",
            description = "Which image of the file to take, by the number or name that info lists, such as 2, right or burst_3"
                    + " (default: the main image).")
    private String image = ImageChoice.MAIN.words();

    @Mixin
    private PixelsOption pixels;

    /** @throws PhotoException one sentence, also when the file has no such image */
    Photo open(Path file) throws PhotoException {
        return PhotoReader.open(file, choice(), pixels.limit());
    }

    /** What names of files say of the image: "_right", as in photo_acescg_right.exr; nothing of the main one. */
    String suffix() {
        return choice().isMain() ? "" : "_" + choice().fileName();
    }

    private ImageChoice choice() {
        return new ImageChoice(image);
    }
}
