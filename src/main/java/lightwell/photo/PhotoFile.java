package lightwell.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import lightwell.rows.FileReasons;

/** Reads a complete file into memory. It is not mapped: if someone truncates a mapped file, the process crashes. */
public final class PhotoFile {

    private static final long LARGEST = 512L << 20;

    private PhotoFile() {}

    /** The name of a file in messages. */
    public static String name(Path path) {
        return FileReasons.name(path);
    }

    /** @throws PhotoException one sentence that names the file */
    public static ByteBuffer read(Path path) throws PhotoException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new PhotoException(Message.of("photo.folder-not-photo", name(path)));
            }
            if (!attributes.isRegularFile()) {
                throw new PhotoException(Message.of("photo.not-ordinary-file", name(path)));
            }
            if (attributes.size() == 0) {
                throw new PhotoException(Message.of("photo.empty", name(path)));
            }
            if (attributes.size() > LARGEST) {
                throw new PhotoException(Message.of("photo.too-large-photo-mb-most", name(path), attributes.size() >> 20, LARGEST >> 20));
            }
            return read(path, (int) attributes.size());
        } catch (NoSuchFileException e) {
            throw new PhotoException(Message.of("photo.no-file", path), e);
        } catch (AccessDeniedException e) {
            throw new PhotoException(Message.of("photo.unreadable-access-denied", name(path)), e);
        } catch (PhotoException e) {
            throw e;
        } catch (IOException e) {
            throw new PhotoException(Message.of("photo.unreadable", name(path), FailureSentence.told(e)), e);
        }
    }

    private static ByteBuffer read(Path path, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new PhotoException(Message.of("photo.cut-short-while-read", name(path)));
                }
            }
        }
        return bytes.flip();
    }
}
