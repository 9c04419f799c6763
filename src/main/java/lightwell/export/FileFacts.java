package lightwell.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells that a file has changed, without reading it.
 *
 * @param size in bytes
 */
public record FileFacts(long size, FileTime modified) {

    /** Accesses the disk; empty if there is no such file, or its folder cannot be read. */
    public static Optional<FileFacts> of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileFacts(found.size(), found.lastModifiedTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
