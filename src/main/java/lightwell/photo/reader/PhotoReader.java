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

/** Opens a photo of any format. The first bytes decide which one it is, not the name. */
public final class PhotoReader {

    private PhotoReader() {}

    /**
     * Reads the structure and the metadata; decodes no pixels and loads no native library. Blocks on the disk: call it in the background.
     * An image beside the main one that cannot be decoded is listed with the reason ({@link Layer.Other#problem}).
     *
     * @return owned by the caller, who closes it
     * @throws PhotoException when the file cannot be read, or holds no picture that can be shown
     */
    public static Photo open(Path path) throws PhotoException {
        return open(path, ImageChoice.MAIN);
    }

    /**
     * The same with another of the file's images as the base, and what belongs to that one.
     *
     * @throws PhotoException also when the file has no such image, or it cannot be decoded
     */
    public static Photo open(Path path, ImageChoice choice) throws PhotoException {
        return open(path, choice, PixelLimit.usual());
    }

    /**
     * The same with a limit of one's own.
     *
     * @throws PhotoException also when the image to show has more pixels than the limit; others beyond it are listed with the reason
     */
    public static Photo open(Path path, ImageChoice choice, PixelLimit limit) throws PhotoException {
        ByteBuffer bytes = PhotoFile.read(path);
        return JpegFile.isJpeg(bytes) ? JpegReader.open(path, bytes, choice, limit) : HeifReader.open(path, bytes, choice, limit);
    }
}
