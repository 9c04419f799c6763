package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.codec.CodecException;
import lightwell.codec.JpegDecoder;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jpeg.Frame;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;

/**
 * A JPEG-coded picture of a HEIF file (ISO/IEC 23008-12, annex H): thumbnails of cameras, and lossless depth maps of LiDAR scanners. The
 * property {@code jpgC}, if there is one, holds the beginning of the stream.
 */
final class JpegItem {

    private static final long GENEROUS_FACTOR = 4;
    private static final long GENEROUS_PIXELS = 1 << 20;

    private JpegItem() {}

    static boolean is(Item item) {
        return item.type().equals("jpeg");
    }

    static JpegPicture picture(HeifFile graph, Item item) throws HeifException, JpegException {
        ByteBuffer data = graph.data(item);
        for (Property property : item.properties()) {
            if (property instanceof Property.Other other && other.type().equals("jpgC")) {
                data = ByteBuffer.allocate(other.content().length + data.limit()).put(other.content()).put(data).flip();
            }
        }
        return JpegFile.parse(data).primary();
    }

    /** Why it cannot be decoded, if it is a JPEG. */
    static Optional<Message> problem(HeifFile graph, Item item) {
        if (!is(item)) {
            return Optional.empty();
        }
        try {
            JpegPicture picture = picture(graph, item);
            return picture.problem().or(() -> tooLarge(picture.frame(), item))
                    .map(reason -> Message.of("photo.image-jpeg-cannot-decoded", item.id(), reason));
        } catch (HeifException | JpegException e) {
            return Optional.of(Message.of("photo.image-jpeg-cannot-decoded", item.id(), e.told()));
        }
    }

    /** As for other coded images: sizes are rounded up to blocks and may be cropped, but not by much. */
    private static Optional<Message> tooLarge(Frame frame, Item item) {
        long said = item.property(Property.Ispe.class).map(size -> (long) size.width() * size.height()).orElse(0L);
        return (long) frame.width() * frame.height() <= GENEROUS_FACTOR * said + GENEROUS_PIXELS ? Optional.empty()
                : Optional.of(Message.of("photo.coded-pixels-far-more", frame.width(), frame.height()));
    }

    /** Upright; all channels, or one. */
    static Raster decode(HeifFile graph, Item item, boolean colour) throws CodecException {
        try {
            JpegPicture picture = picture(graph, item);
            return ItemTransforms.apply(colour ? JpegDecoder.decodeColor(picture) : JpegDecoder.decodeMono(picture), item);
        } catch (HeifException | JpegException e) {
            throw new CodecException(e.told(), e);
        }
    }
}
