package lightwell.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the directory in the XMP of a JPEG of Android's ("Ultra HDR image format", GContainer): the items stand one after the other
 * behind the first picture.
 *
 * @param semantic "Primary", "GainMap", "Depth", "MotionPhoto", …
 * @param mime     "image/jpeg"
 * @param length   bytes, 0 when the file does not say it, as for the first
 * @param padding  bytes between the first picture and the next item
 */
public record ContainerItem(String semantic, String mime, long length, long padding) {

    private static final String CONTAINER = "http://ns.google.com/photos/1.0/container/";
    private static final String ITEM = "http://ns.google.com/photos/1.0/container/item/";
    private static final int MOST = 64;

    /** In the order of the file; empty when there is no directory. */
    public static List<ContainerItem> read(Optional<Xmp> xmp) {
        List<ContainerItem> items = new ArrayList<>();
        int count = xmp.map(packet -> packet.count(CONTAINER, "Directory")).orElse(0);
        for (int i = 1; i <= Math.min(count, MOST); i++) {
            items.add(new ContainerItem(text(xmp.get(), i, "Semantic"), text(xmp.get(), i, "Mime"),
                    number(xmp.get(), i, "Length"), number(xmp.get(), i, "Padding")));
        }
        return items;
    }

    public boolean jpeg() {
        return mime.equals("image/jpeg") || mime.equals("image/jpg");
    }

    private static String text(Xmp xmp, int item, String field) {
        return xmp.field(CONTAINER, "Directory", item, "Item", ITEM, field).orElse("");
    }

    /** 0 when it is none that a file can have. */
    private static long number(Xmp xmp, int item, String field) {
        String text = text(xmp, item, field);
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }
}
