package lightwell.photo.reader;

import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.Raster;

/**
 * Crops a coded picture to the size that its item declares ({@code ispe}): some cameras fill up the last blocks of their thumbnails without
 * declaring it. The margin is at the right and bottom as coded; after {@code irot} and {@code imir} it may be elsewhere.
 */
final class CodedMargin {

    private CodedMargin() {}

    /** Whether the difference can be a margin: nothing is missing, and the picture was not cropped by a {@code clap}. */
    static boolean has(Raster upright, Item item, int width, int height) {
        return upright.width() >= width && upright.height() >= height && item.property(Property.Clap.class).isEmpty();
    }

    /** A view of {@code width} x {@code height}; closing it closes {@code upright}. */
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
