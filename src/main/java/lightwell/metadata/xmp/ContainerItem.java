package lightwell.metadata.xmp;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the directory in the XMP of an Android JPEG, whose items follow the first picture without gaps. There are two kinds of
 * directories that differ only in names: "Ultra HDR image format" (GContainer) and Dynamic Depth 1.0.
 *
 * @param semantic "Primary", "GainMap", "Depth", "MotionPhoto", …; empty in Dynamic Depth, which uses the URI instead
 * @param mime     "image/jpeg"
 * @param length   bytes, 0 if the file does not state it, as for the first item
 * @param padding  bytes between it and the next item
 * @param uri      by which other XMP properties refer to it; empty if the file does not state it
 */
public record ContainerItem(String semantic, String mime, long length, long padding, String uri) {

    private static final int MOST = 64;
    private static final String DEVICE = "http://ns.google.com/photos/dd/1.0/device/";
    private static final String DYNAMIC = "http://ns.google.com/photos/dd/1.0/container/";
    private static final List<Directory> DIRECTORIES = List.of(
            new Directory("http://ns.google.com/photos/1.0/container/", "http://ns.google.com/photos/1.0/container/item/", false),
            new Directory(DYNAMIC, "http://ns.google.com/photos/dd/1.0/item/", true),
            new Directory(DYNAMIC, "http://ns.google.com/photos/dd/1.0/item/", false));

    /**
     * One kind of directory.
     *
     * @param inDevice whether it is a field of {@code Device:Container}
     */
    private record Directory(String namespace, String items, boolean inDevice) {

        XmpPath path() {
            return inDevice ? XmpPath.of(DEVICE, "Container").field(namespace, "Directory") : XmpPath.of(namespace, "Directory");
        }
    }

    /** All directories, in the order of the file. */
    public static List<List<ContainerItem>> read(List<Xmp> packets) {
        List<List<ContainerItem>> found = new ArrayList<>();
        for (Directory directory : DIRECTORIES) {
            for (Xmp xmp : packets) {
                int count = xmp.count(directory.path());
                if (count > 0) {
                    found.add(read(xmp, directory, Math.min(count, MOST)));
                }
            }
        }
        return found;
    }

    private static List<ContainerItem> read(Xmp xmp, Directory directory, int count) {
        List<ContainerItem> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            XmpPath item = directory.path().item(i).field(directory.namespace(), "Item");
            String uri = text(xmp, item, directory, "DataURI");
            items.add(new ContainerItem(text(xmp, item, directory, "Semantic"), text(xmp, item, directory, "Mime"),
                    number(text(xmp, item, directory, "Length")), number(text(xmp, item, directory, "Padding")),
                    uri.isEmpty() ? text(xmp, item, directory, "URI") : uri));
        }
        return items;
    }

    public boolean jpeg() {
        return mime.equals("image/jpeg") || mime.equals("image/jpg");
    }

    /** A copy with another semantic. */
    public ContainerItem as(String meaning) {
        return new ContainerItem(meaning, mime, length, padding, uri);
    }

    private static String text(Xmp xmp, XmpPath item, Directory directory, String field) {
        return xmp.text(item.field(directory.items(), field)).orElse("");
    }

    /** The number, or 0 if no file can have it. */
    private static long number(String text) {
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }
}
