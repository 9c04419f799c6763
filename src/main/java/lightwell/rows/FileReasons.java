package lightwell.rows;

import java.nio.file.Path;
import lightwell.jobs.NativeLibraries;
import lightwell.message.Message;

/** Words why a file cannot be read. */
public final class FileReasons {

    private static final int LONGEST = 300;

    private FileReasons() {}

    /** The name of a file in messages. */
    public static String name(Path path) {
        Path last = path.getFileName();
        return last == null || last.toString().isEmpty() ? path.toString() : last.toString();
    }

    /** A failure of the native reader, with its own reason. */
    static RowsException unreadable(Path path, RuntimeException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip().replace(path.toString(), name(path))
                .replaceAll("\\p{Cntrl}", " ").replaceFirst("\\.$", "");
        Message reason = line.isEmpty() ? Message.of("rows.no-reason")
                : Message.verbatim(line.substring(0, Math.min(LONGEST, line.length())));
        return new RowsException(Message.of("rows.unreadable", name(path), reason), e);
    }

    /** The native reader is missing. */
    static RowsException noReader(Path path, LinkageError e) {
        return new RowsException(Message.of("rows.unreadable", name(path),
                NativeLibraries.lackRoom("OpenImageIO", e)
                        ? Message.of("export.too-little-memory-load-openimageio", NativeLibraries.NO_ROOM_ADVICE)
                        : Message.of("rows.no-openimageio")),
                e);
    }
}
