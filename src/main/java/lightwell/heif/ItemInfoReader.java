package lightwell.heif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Message;

/** Reads {@code iinf} and its {@code infe} entries (ISO/IEC 14496-12, 8.11.6). */
final class ItemInfoReader {

    private ItemInfoReader() {}

    static Map<Integer, ItemInfo> read(Box iinf, HeifWarnings warnings) throws HeifException {
        BoxReader in = iinf.reader();
        int version = in.u8();
        in.u24();
        long announced = version == 0 ? in.u16() : in.u32();
        if (announced > Limits.MAX_ITEMS) {
            throw iinf.refuse(Message.of("heif.announces-items-limit", announced, Limits.MAX_ITEMS));
        }
        Map<Integer, ItemInfo> items = new LinkedHashMap<>();
        int entries = 0;
        for (; entries < announced && in.hasRemaining(); entries++) {
            Box infe = in.nextBox();
            if (!infe.type().equals("infe")) {
                warnings.add(Message.of("heif.box-byte-does-not-belong", infe.type(), infe.offset()));
                continue;
            }
            Optional<ItemInfo> item = readable(infe, warnings);
            if (item.isPresent() && items.putIfAbsent(item.get().id(), item.get()) != null) {
                warnings.add(Message.of("heif.item-listed-twice-box-iinf", item.get().id()));
            }
        }
        if (entries < announced) {
            warnings.add(Message.of("heif.box-iinf-byte-announces-items", iinf.offset(), announced, entries));
        }
        return items;
    }

    /** Empty, with a warning, for an item that is left out because the others do not need it. */
    private static Optional<ItemInfo> readable(Box infe, HeifWarnings warnings) {
        try {
            return entry(infe, warnings);
        } catch (HeifException malformed) {
            warnings.add(Message.of("heif.item-left-out", malformed.told()));
            return Optional.empty();
        }
    }

    private static Optional<ItemInfo> entry(Box infe, HeifWarnings warnings) throws HeifException {
        BoxReader in = infe.reader();
        int version = in.u8();
        int flags = in.u24();
        if (version < 2 || version > 3) {
            warnings.add(Message.of("heif.box-infe-byte-version-ignored", infe.offset(), version));
            return Optional.empty();
        }
        long id = in.id(version == 3);
        int protection = in.u16();
        String type = in.fourCC();
        String name = in.string();
        String contentType = type.equals("mime") ? in.string() : "";
        String encoding = type.equals("mime") ? in.string() : "";
        String uri = type.equals("uri ") ? in.string() : "";
        if (id > Integer.MAX_VALUE) {
            warnings.add(Message.of("heif.item-left-out-id-out", id));
            return Optional.empty();
        }
        if (protection != 0) {
            warnings.add(Message.of("heif.item-left-out-encrypted", id));
            return Optional.empty();
        }
        if (!encoding.isEmpty()) {
            warnings.add(Message.of("heif.item-stored-encoding-not-undone", id, contentType, encoding));
        }
        return Optional.of(new ItemInfo((int) id, type, (flags & 1) != 0, name, contentType, uri));
    }
}
