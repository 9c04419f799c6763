package lightwell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/**
 * The photos that were asked for.
 *
 * @param photos     in the order asked for, each once
 * @param several    true when more than one argument or a folder was given, however many photos it holds
 * @param unreadable folders that give no photo, each with a sentence
 */
record InputFiles(List<Path> photos, boolean several, List<Message> unreadable) {

    static InputFiles of(List<Path> arguments) {
        PhotoFiles found = PhotoFiles.of(arguments);
        boolean several = found.photos().size() > 1 || arguments.stream().anyMatch(Files::isDirectory);
        return new InputFiles(found.photos(), several, found.unreadable());
    }
}
