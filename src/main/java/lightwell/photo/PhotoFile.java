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
import lightwell.rows.RowsException;

/** Reads a complete file into memory. It is not mapped: if someone truncates a mapped file, the process crashes. */
public final class PhotoFile {

    private static final long LARGEST = 512L << 20;

    private PhotoFile() {}

    /** The name of a file in messages. */
    public static String name(Path path) {
        return FileReasons.name(path);
    }

    /** @throws PhotoException one sentence that names the file, if it is none, or cannot be accessed */
    public static void check(Path path) throws PhotoException {
        telling(path, () -> size(path));
    }

    /** @throws PhotoException one sentence that names the file */
    public static ByteBuffer read(Path path) throws PhotoException {
        return telling(path, () -> {
            long size = size(path);
            if (size > LARGEST) {
                throw new PhotoException(Message.of("photo.too-large-photo-mb-most", name(path), size >> 20, LARGEST >> 20));
            }
            return read(path, (int) size);
        });
    }

    private static long size(Path path) throws IOException {
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
        return attributes.size();
    }

    /** Accesses a file. */
    @FunctionalInterface
    public interface Access<T> {
        T run() throws IOException;
    }

    /** Makes one sentence that names the file of a failure. */
    public static <T> T telling(Path path, Access<T> access) throws PhotoException {
        try {
            return access.run();
        } catch (NoSuchFileException e) {
            throw new PhotoException(Message.of("photo.no-file", path), e);
        } catch (AccessDeniedException e) {
            throw new PhotoException(Message.of("photo.unreadable-access-denied", name(path)), e);
        } catch (PhotoException e) {
            throw e;
        } catch (RowsException e) {
            throw new PhotoException(e.told(), e);
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
