package lightwell.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Recognises a file that a job completed, also after it got its name: renaming changes none of these, and writing changes the last.
 *
 * @param number   of the file in its file system (inode); 0 if it has none
 * @param bytes    its size
 * @param modified nanoseconds since 1970
 */
record WrittenIdentity(long number, long bytes, long modified) {

    static WrittenIdentity of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new WrittenIdentity(number(file), found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** Empty if there is no such file. */
    static Optional<WrittenIdentity> ifExists(Path file) {
        try {
            return Optional.of(of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long number(Path file) throws IOException {
        try {
            return ((Number) Files.getAttribute(file, "unix:ino")).longValue();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return 0; // not Unix
        }
    }
}
