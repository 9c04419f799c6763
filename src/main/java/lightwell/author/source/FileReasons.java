package lightwell.author.source;

import java.nio.file.Path;
import lightwell.author.AuthorException;
import lightwell.jobs.NativeLibraries;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/** Words why a file cannot be read. */
final class FileReasons {

    private static final int LONGEST = 300;

    private FileReasons() {}

    static String name(Path path) {
        return PhotoFile.name(path);
    }

    /** A failure of the native reader, with its own reason. */
    static AuthorException unreadable(Path path, RuntimeException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip().replace(path.toString(), name(path))
                .replaceAll("\\p{Cntrl}", " ").replaceFirst("\\.$", "");
        Message reason = line.isEmpty() ? Message.of("author.source.no-reason")
                : Message.verbatim(line.substring(0, Math.min(LONGEST, line.length())));
        return new AuthorException(Message.of("author.source.unreadable", name(path), reason), e);
    }

    /** The native reader is missing. */
    static AuthorException noReader(Path path, LinkageError e) {
        return new AuthorException(Message.of("author.source.unreadable", name(path),
                NativeLibraries.lackRoom("OpenImageIO", e)
                        ? Message.of("export.too-little-memory-load-openimageio", NativeLibraries.NO_ROOM_ADVICE)
                        : Message.of("author.source.no-openimageio")),
                e);
    }
}
