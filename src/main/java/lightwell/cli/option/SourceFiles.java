package lightwell.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.author.source.HdrSources;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/**
 * The requested HDR pictures.
 *
 * @param files      in the order of the request, without duplicates
 * @param several    true if more than one argument or a folder was given, even if it holds a single picture
 * @param unreadable folders without pictures, each with a sentence
 */
public record SourceFiles(List<Path> files, boolean several, List<Message> unreadable) {

    public static SourceFiles of(List<Path> arguments) {
        PhotoFiles found = PhotoFiles.of(arguments, HdrSources::isSource, folder -> Message.of("cli.folder-holds-no-source", folder));
        boolean several = found.photos().size() > 1 || arguments.stream().anyMatch(Files::isDirectory);
        return new SourceFiles(found.photos(), several, found.unreadable());
    }
}
