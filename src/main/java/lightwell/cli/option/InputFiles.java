package lightwell.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/**
 * The requested photos.
 *
 * @param photos     in the order of the request, without duplicates
 * @param several    true if more than one argument or a folder was given, even if it holds a single photo
 * @param unreadable folders without photos, each with a sentence
 */
public record InputFiles(List<Path> photos, boolean several, List<Message> unreadable) {

    public static InputFiles of(List<Path> arguments) {
        PhotoFiles found = PhotoFiles.of(arguments);
        boolean several = found.photos().size() > 1 || arguments.stream().anyMatch(Files::isDirectory);
        return new InputFiles(found.photos(), several, found.unreadable());
    }
}
