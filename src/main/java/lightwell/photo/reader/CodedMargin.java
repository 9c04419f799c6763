package lightwell.photo.reader;

import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.Raster;

/**
 * Cuts off what a coded picture has beyond the size that its item says ({@code ispe}): some cameras fill up the last
 * blocks of their thumbnails without marking them as filling. The margin is at the right and at the bottom as coded;
 * upright it is where {@code irot} and {@code imir} put it.
 */
final class CodedMargin {

    private CodedMargin() {}

    /** Whether the difference can be a margin: nothing is missing, and the picture was not cut by a {@code clap}. */
    static boolean has(Raster upright, Item item, int width, int height) {
        return upright.width() >= width && upright.height() >= height && item.property(Property.Clap.class).isEmpty();
    }

    /** A view of {@code width} x {@code height}, which closes {@code upright} with itself. */
    static Raster cut(Raster upright, Item item, int width, int height) {
        boolean left = false;
        boolean top = false;
        for (Property property : item.properties()) {
            if (property instanceof Property.Irot irot) {
                for (int turned = 0; turned < irot.degrees(); turned += 90) {
                    boolean before = left;
                    left = top;
                    top = !before;
                }
            } else if (property instanceof Property.Imir imir) {
                left ^= imir.axis() == 1;
                top ^= imir.axis() == 0;
            }
        }
        int x = left ? upright.width() - width : 0;
        int y = top ? upright.height() - height : 0;
        int offset = y * upright.rowStride() + x * upright.channels() * upright.bytesPerSample();
        int length = upright.samples().limit() - offset;
        return Raster.wrap(width, height, upright.channels(), upright.bitDepth(), upright.rowStride(),
                upright.samples().slice(offset, length), upright::close);
    }
}
