package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import lightwell.jpeg.JpegFile;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoFile;
import lightwell.photo.PixelLimit;
import lightwell.rows.SourceKind;

/** Opens a photo of any format. The first bytes decide the format, not the name. */
public final class PhotoReader {

    private PhotoReader() {}

    /**
     * Reads the structure and the metadata; decodes no pixels. Only EXR and TIFF load a native library. Blocks on the disk: call it in the
     * background.
     * Further images that cannot be decoded are listed with the reason ({@link Layer.Other#problem}).
     *
     * @return owned by the caller, who closes it
     * @throws PhotoException if the file cannot be read, or contains no picture that can be shown
     */
    public static Photo open(Path path) throws PhotoException {
        return open(path, ImageChoice.MAIN);
    }

    /**
     * Opens another of the file's images as the base, with everything that belongs to it.
     *
     * @throws PhotoException also if the file has no such image, or it cannot be decoded
     */
    public static Photo open(Path path, ImageChoice choice) throws PhotoException {
        return open(path, choice, PixelLimit.usual());
    }

    /**
     * Opens an image with a limit of pixels.
     *
     * @throws PhotoException also if the image to show exceeds the limit; other images beyond it are listed with the reason
     */
    public static Photo open(Path path, ImageChoice choice, PixelLimit limit) throws PhotoException {
        PhotoFile.check(path);
        SourceKind kind = PhotoFile.telling(path, () -> SourceKind.of(path));
        if (kind != SourceKind.PHOTO && kind != SourceKind.UNKNOWN) {
            return PhotoFile.telling(path,
                    () -> kind == SourceKind.EXR ? ExrReader.open(path, choice, limit) : RowsReader.open(path, kind, choice, limit));
        }
        ByteBuffer bytes = PhotoFile.read(path);
        return JpegFile.isJpeg(bytes) ? JpegReader.open(path, bytes, choice, limit) : HeifReader.open(path, bytes, choice, limit);
    }
}
