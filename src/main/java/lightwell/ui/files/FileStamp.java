package lightwell.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The properties of a file by which changes on disk are recognised.
 *
 * @param size -1 if there is no such file
 * @param file identity, if the file system has one; differs after an atomic replacement
 */
record FileStamp(long size, long modified, String file) {

    static final FileStamp ABSENT = new FileStamp(-1, 0, "");

    static FileStamp of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(attributes.size(), attributes.lastModifiedTime().toMillis(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
