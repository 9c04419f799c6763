package lightwell.author.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.rows.FileReasons;
import lightwell.rows.SourceKind;

/** Opens HDR pictures. Stateless. */
public final class HdrSources {

    private HdrSources() {}

    /**
     * Opens a TIFF, PNG or EXR, or a photo (AVIF, HEIC, JPEG) that is HDR by itself or by its gain map. The first bytes decide the format.
     * Blocks on the disk; a photo is decoded here, other files when rows are read.
     *
     * @return owned by the caller, who closes it
     * @throws IOException one sentence: the file cannot be read, is not HDR, or does not say what its numbers mean
     */
    public static HdrSource open(Path file, SourceOptions options, ColorEngine color) throws IOException {
        return open(file, options, false, color);
    }

    /**
     * Opens an SDR picture in the same way: TIFF and PNG of any depth, JPEG, HEIC, AVIF. A file that names no colours is taken for sRGB,
     * and a gain map is not applied.
     *
     * @return owned by the caller
     * @throws IOException one sentence, if the file cannot be read
     */
    public static HdrSource openSdr(Path file, ColorEngine color) throws IOException {
        return open(file, SourceOptions.NONE, true, color);
    }

    /**
     * A photo that is open already; its base and its gain map are decoded here unless they are.
     *
     * @return closed by the caller before the photo, which it leaves open
     * @throws IOException one sentence: the photo is not HDR, or cannot be decoded
     */
    public static HdrSource of(Photo photo, SourceOptions options, ColorEngine color) throws IOException {
        return PhotoSource.of(photo, () -> {}, options, color);
    }

    /**
     * Whether a file is read as a photo; otherwise opening it decodes nothing. Reads the first bytes.
     *
     * @throws IOException one sentence: there is no such file, it cannot be read, or its format is unknown
     */
    public static boolean isPhoto(Path file) throws IOException {
        return told(file, () -> kind(file)) == SourceKind.PHOTO;
    }

    private static HdrSource open(Path file, SourceOptions options, boolean sdr, ColorEngine color) throws IOException {
        return told(file, () -> {
            SourceKind kind = kind(file);
            return kind == SourceKind.PHOTO ? PhotoSource.open(file, options, sdr, color)
                    : new FileOpener(file, kind, sdr).open(options, color);
        });
    }

    private static SourceKind kind(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new AuthorException(Message.of("photo.folder-not-photo", FileReasons.name(file)));
        }
        if (!attributes.isRegularFile()) {
            throw new AuthorException(Message.of("photo.not-ordinary-file", FileReasons.name(file)));
        }
        if (attributes.size() == 0) {
            throw new AuthorException(Message.of("photo.empty", FileReasons.name(file)));
        }
        SourceKind kind = SourceKind.of(file);
        if (kind == SourceKind.UNKNOWN) {
            throw new AuthorException(Message.of("author.source.unknown", FileReasons.name(file)));
        }
        return kind;
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Words what the disk says. */
    private static <T> T told(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw new AuthorException(Message.of("photo.no-file", file), e);
        } catch (EOFException e) {
            throw new AuthorException(Message.of("rows.unreadable", FileReasons.name(file), FailureSentence.told(e)), e);
        } catch (AccessDeniedException e) {
            throw new AuthorException(Message.of("photo.unreadable-access-denied", FileReasons.name(file)), e);
        } catch (FileSystemException e) {
            throw new AuthorException(Message.of("photo.unreadable", FileReasons.name(file), FailureSentence.told(e)), e);
        }
    }

    /** Whether a file in a folder is taken for a source, by the end of its name: tif, tiff, png, exr, avif, heic, heif, hif. */
    public static boolean isSource(Path file) {
        return SourceKind.named(file) && Files.isRegularFile(file);
    }
}
