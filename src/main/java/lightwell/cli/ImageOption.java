package lightwell.cli;

import java.nio.file.Path;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoReader;
import picocli.CommandLine.Option;

/** Which image of a file a command takes; every command opens its photos here. */
final class ImageOption {

    @Option(names = "--image", paramLabel = "N|NAME",
            description = "Another image of the file than the main one, by the number or name that info lists: 2, right, burst_3.")
    private String image = ImageChoice.MAIN.words();

    /** @throws PhotoException one sentence, also when the file has no such image */
    Photo open(Path file) throws PhotoException {
        return PhotoReader.open(file, choice());
    }

    /** The file's name, with the image in it unless it is the main one: photo_acescg_right.exr. */
    Path named(Path target) {
        String file = target.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return choice().isMain() ? target : target.resolveSibling(named(file.substring(0, dot)) + file.substring(dot));
    }

    /** The same of a name without extension. */
    String named(String stem) {
        return choice().isMain() ? stem : stem + "_" + choice().fileName();
    }

    private ImageChoice choice() {
        return new ImageChoice(image);
    }
}
