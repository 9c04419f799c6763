package lightwell.photo.reader;

import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.photo.StoredPart;

/** Applies an item's properties {@code clap}, {@code irot} and {@code imir}, for decoders that do not. */
public final class ItemTransforms {

    /** The corresponding EXIF orientations. */
    private static final int MIRROR_LEFT_RIGHT = 2;
    private static final int HALF_TURN = 3;
    private static final int MIRROR_TOP_BOTTOM = 4;
    private static final int QUARTER_CLOCKWISE = 6;
    private static final int QUARTER_COUNTER_CLOCKWISE = 8;

    private ItemTransforms() {}

    /** The upright raster, which replaces {@code raster} and closes it. Transformations apply in the order of the file. */
    static Raster apply(Raster raster, Item item) {
        Raster upright = raster;
        for (Property property : item.properties()) {
            if (property instanceof Property.Clap clap) {
                upright = cut(upright, clap);
            } else {
                upright = ExifOrientation.upright(upright, orientation(property));
            }
        }
        return upright;
    }

    /** The EXIF orientation (1..8) equivalent to all rotations and mirrorings of the item. */
    public static int orientation(Item item) {
        return item.properties().stream().map(ItemTransforms::orientation).reduce(1, ExifOrientation::then);
    }

    private static int orientation(Property property) {
        if (property instanceof Property.Irot irot) {
            return switch (irot.degrees()) {
                case 90 -> QUARTER_COUNTER_CLOCKWISE;
                case 180 -> HALF_TURN;
                case 270 -> QUARTER_CLOCKWISE;
                default -> 1;
            };
        }
        if (property instanceof Property.Imir imir) {
            return imir.axis() == 0 ? MIRROR_TOP_BOTTOM : MIRROR_LEFT_RIGHT;
        }
        return 1;
    }

    /** The part of a picture of this size that the item's crops leave, before any rotation. */
    static StoredPart part(Item item, int width, int height) {
        StoredPart left = StoredPart.whole(width, height);
        int orientation = 1;
        for (Property property : item.properties()) {
            if (property instanceof Property.Clap clap) {
                boolean exchanged = ExifOrientation.exchangesSides(orientation);
                StoredPart cut = part(clap, exchanged ? left.height() : left.width(), exchanged ? left.width() : left.height());
                left = within(left, cut, orientation);
            }
            orientation = ExifOrientation.then(orientation, orientation(property));
        }
        return left;
    }

    /** @param cut a part of {@code part} after its transformation by {@code orientation} */
    private static StoredPart within(StoredPart part, StoredPart cut, int orientation) {
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        int width = exchanged ? cut.height() : cut.width();
        int height = exchanged ? cut.width() : cut.height();
        int left = exchanged ? cut.top() : cut.left();
        int top = exchanged ? cut.left() : cut.top();
        return new StoredPart(part.left() + (ExifOrientation.mirrorsX(orientation) ? part.width() - left - width : left),
                part.top() + (ExifOrientation.mirrorsY(orientation) ? part.height() - top - height : top),
                width, height, part.wholeWidth(), part.wholeHeight());
    }

    private static Raster cut(Raster raster, Property.Clap clap) {
        StoredPart part = part(clap, raster.width(), raster.height());
        if (part.equals(StoredPart.whole(raster.width(), raster.height()))) {
            return raster;
        }
        int offset = part.top() * raster.rowStride() + part.left() * raster.channels() * raster.bytesPerSample();
        return Raster.wrap(part.width(), part.height(), raster.channels(), raster.bitDepth(), raster.rowStride(),
                raster.samples().slice(offset, raster.samples().limit() - offset), raster::close);
    }

    /** Rounds as libheif does; an aperture that does not fit is ignored. */
    private static StoredPart part(Property.Clap clap, int wholeWidth, int wholeHeight) {
        int width = (int) Math.round(clap.width().value());
        int height = (int) Math.round(clap.height().value());
        int left = (int) Math.round(clap.offsetX().value() + (wholeWidth - 1) / 2.0 - (clap.width().value() - 1) / 2);
        int top = (int) Math.round(clap.offsetY().value() + (wholeHeight - 1) / 2.0 - (clap.height().value() - 1) / 2);
        if (width < 1 || height < 1 || left < 0 || top < 0 || left + width > wholeWidth || top + height > wholeHeight) {
            return StoredPart.whole(wholeWidth, wholeHeight);
        }
        return new StoredPart(left, top, width, height, wholeWidth, wholeHeight);
    }
}
