package lightwell.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.author.source.HdrSources;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/**
 * The requested HDR pictures.
 *
 * @param files      in the order of the request, without duplicates
 * @param several    true if more than one argument, a folder, a list or a pattern was given, even if it holds a single picture
 * @param unreadable folders without pictures, lists and patterns without files, each with a sentence
 */
public record SourceFiles(List<Path> files, boolean several, List<Message> unreadable) {

    public static SourceFiles of(List<Path> arguments) {
        InputArguments typed = InputArguments.of(arguments);
        PhotoFiles found = PhotoFiles.of(typed.paths(), HdrSources::isSource, folder -> Message.of("cli.folder-holds-no-source", folder));
        List<Message> unreadable = Stream.concat(typed.unreadable().stream(), found.unreadable().stream()).toList();
        return new SourceFiles(found.photos(), typed.several() || found.photos().size() > 1, unreadable);
    }
}
