package lightwell.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/**
 * The requested photos.
 *
 * @param photos     in the order of the request, without duplicates
 * @param several    true if more than one argument, a folder, a list or a pattern was given, even if it holds a single photo
 * @param unreadable folders without photos, lists and patterns without files, each with a sentence
 */
public record InputFiles(List<Path> photos, boolean several, List<Message> unreadable) {

    /** Whether it stands for the files and folders that match it. */
    public static boolean isPattern(Path argument) {
        return PathPattern.is(argument);
    }

    public static InputFiles of(List<Path> arguments) {
        InputArguments typed = InputArguments.of(arguments);
        PhotoFiles found = PhotoFiles.of(typed.paths());
        List<Message> unreadable = Stream.concat(typed.unreadable().stream(), found.unreadable().stream()).toList();
        return new InputFiles(found.photos(), typed.several() || found.photos().size() > 1, unreadable);
    }
}
