package lightwell.photo.reader;

import java.util.function.Consumer;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;

/**
 * Infers the missing orientation of a gain map: some cameras rotate the picture ({@code irot}) and forget the map. The decision uses the
 * shapes, so it cannot help with square pictures or half turns.
 */
final class GainMapOrientation {

    /** A gain map has the picture's shape; a larger relative difference means that it is rotated or cropped. */
    private static final double SAME_SHAPE = 0.02;

    private GainMapOrientation() {}

    static boolean sameShape(LayerInfo map, LayerInfo base) {
        double wide = (double) map.width() * base.height();
        double high = (double) map.height() * base.width();
        boolean rounded = Math.abs(wide - high) < Math.max(base.width(), base.height()); // a side is less than a pixel off
        return rounded || Math.abs(wide / high - 1) <= SAME_SHAPE;
    }

    /** @param warnings receives a sentence if the map's shape is not the picture's; it mentions rotation if that would help */
    static void warnOfShape(LayerInfo map, LayerInfo base, Consumer<Message> warnings) {
        if (!sameShape(map, base)) {
            warnings.accept(Message.of(sameShape(map.turned(), base) ? "photo.gain-map-turned" : "photo.gain-map-stretched",
                    map.width(), map.height(), base.width(), base.height()));
        }
    }

    /** The degrees by which to rotate the map counter-clockwise: 90 or 270; 0 if it is upright, or nothing fits. */
    static int degrees(Item map, LayerInfo mapInfo, Item base, LayerInfo baseInfo) {
        boolean silent = map.property(Property.Irot.class).isEmpty() && map.property(Property.Imir.class).isEmpty()
                && base.property(Property.Imir.class).isEmpty();
        if (!silent || sameShape(mapInfo, baseInfo) || !sameShape(mapInfo.turned(), baseInfo)) {
            return 0;
        }
        int turned = base.property(Property.Irot.class).map(Property.Irot::degrees).orElse(0);
        return turned % 180 == 0 ? 0 : turned;
    }
}
