package lightwell.heif;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code iinf} and its {@code infe} entries (ISO/IEC 14496-12, 8.11.6). */
final class ItemInfoReader {

    private ItemInfoReader() {}

    static Map<Integer, ItemInfo> read(Box iinf, HeifWarnings warnings) throws HeifException {
        BoxReader in = iinf.reader();
        int version = in.u8();
        in.u24();
        long announced = version == 0 ? in.u16() : in.u32();
        if (announced > Limits.MAX_ITEMS) {
            throw iinf.refuse("announces " + announced + " items; the limit is " + Limits.MAX_ITEMS);
        }
        Map<Integer, ItemInfo> items = new LinkedHashMap<>();
        int entries = 0;
        for (; entries < announced && in.hasRemaining(); entries++) {
            Box infe = in.nextBox();
            if (!infe.type().equals("infe")) {
                warnings.add("The box '" + infe.type() + "' at byte " + infe.offset() + " does not belong in 'iinf' and is ignored.");
                continue;
            }
            ItemInfo item = readable(infe, warnings);
            if (item != null && items.putIfAbsent(item.id(), item) != null) {
                warnings.add("Item " + item.id() + " is listed twice in the box 'iinf'; the first entry counts.");
            }
        }
        if (entries < announced) {
            warnings.add("The box 'iinf' at byte " + iinf.offset() + " announces " + announced + " items but holds " + entries + ".");
        }
        return items;
    }

    /** Null, with a warning, for an item that is left out because the others do not need it. */
    private static ItemInfo readable(Box infe, HeifWarnings warnings) {
        try {
            return entry(infe, warnings);
        } catch (HeifException malformed) {
            warnings.add(malformed.getMessage().replaceFirst("\\.$", "; this item is left out."));
            return null;
        }
    }

    private static ItemInfo entry(Box infe, HeifWarnings warnings) throws HeifException {
        BoxReader in = infe.reader();
        int version = in.u8();
        int flags = in.u24();
        if (version < 2 || version > 3) {
            warnings.add("The box 'infe' at byte " + infe.offset() + " has version " + version + " and is ignored.");
            return null;
        }
        long id = in.id(version == 3);
        int protection = in.u16();
        String type = in.fourCC();
        String name = in.string();
        String contentType = type.equals("mime") ? in.string() : "";
        String encoding = type.equals("mime") ? in.string() : "";
        String uri = type.equals("uri ") ? in.string() : "";
        if (id > Integer.MAX_VALUE) {
            warnings.add("Item " + id + " is left out: its id is out of range.");
            return null;
        }
        if (protection != 0) {
            warnings.add("Item " + id + " is left out: it is encrypted.");
            return null;
        }
        if (!encoding.isEmpty()) {
            warnings.add("Item " + id + " (" + contentType + ") is stored with the encoding '" + encoding + "', which is not undone.");
        }
        return new ItemInfo((int) id, type, (flags & 1) != 0, name, contentType, uri);
    }
}
