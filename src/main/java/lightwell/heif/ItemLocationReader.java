package lightwell.heif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightwell.message.Message;

/** Reads {@code iloc} (ISO/IEC 14496-12, 8.11.3) and resolves every extent to bytes of the file. */
final class ItemLocationReader {

    private static final int FILE = 0;
    private static final int IDAT = 1;

    private final Box iloc;
    private final int fileLength;
    private final Box idat;
    private int offsetSize;
    private int lengthSize;
    private int baseSize;
    private int indexSize;

    /** @param idat the {@code idat} box; null if there is none */
    ItemLocationReader(Box iloc, int fileLength, Box idat) {
        this.iloc = iloc;
        this.fileLength = fileLength;
        this.idat = idat;
    }

    Map<Integer, ItemLocation> read(HeifWarnings warnings) throws HeifException {
        BoxReader in = iloc.reader();
        int version = in.u8();
        in.u24();
        if (version > 2) {
            throw iloc.refuse(Message.of("heif.unknown-version", version));
        }
        int sizes = in.u16();
        offsetSize = sizes >> 12;
        lengthSize = sizes >> 8 & 15;
        baseSize = sizes >> 4 & 15;
        indexSize = version == 0 ? 0 : sizes & 15;
        long count = in.id(version == 2);
        if (count > Limits.MAX_ITEMS) {
            throw iloc.refuse(Message.of("heif.announces-items-limit", count, Limits.MAX_ITEMS));
        }
        Map<Integer, ItemLocation> locations = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            long id = in.id(version == 2);
            ItemLocation location = location(in, version);
            if (id <= Integer.MAX_VALUE && locations.putIfAbsent((int) id, location) != null) {
                warnings.add(Message.of("heif.item-listed-twice-box-iloc", id));
            }
        }
        return locations;
    }

    private ItemLocation location(BoxReader in, int version) throws HeifException {
        int method = version == 0 ? FILE : in.u16() & 15;
        int dataReference = in.u16();
        long base = in.unsigned(baseSize);
        int extents = in.u16();
        if (extents > Limits.MAX_EXTENTS_PER_ITEM) {
            in.skip((long) extents * (indexSize + offsetSize + lengthSize));
            return ItemLocation.unusable(0, Message.of("heif.split-into-pieces-limit", extents, Limits.MAX_EXTENTS_PER_ITEM));
        }
        List<long[]> raw = new ArrayList<>(extents);
        for (int e = 0; e < extents; e++) {
            in.unsigned(indexSize);
            raw.add(new long[] {in.unsigned(offsetSize), in.unsigned(lengthSize)});
        }
        if (dataReference != 0) {
            return ItemLocation.unusable(0, Message.of("heif.stored-another-file"));
        }
        return switch (method) {
            case FILE -> resolve(raw, base, 0, fileLength, Message.of("heif.in-file"));
            case IDAT -> idat == null
                    ? ItemLocation.unusable(0, Message.of("heif.should-box-idat-missing"))
                    : resolve(raw, base, idat.contentOffset(), idat.content().remaining(), Message.of("heif.in-idat"));
            default -> ItemLocation.unusable(0, Message.of("heif.stored-construction-method-not-supported", method));
        };
    }

    private static ItemLocation resolve(List<long[]> raw, long base, int start, int available, Message source) {
        List<Extent> extents = new ArrayList<>(raw.size());
        long bytes = 0;
        Message problem = null;
        for (long[] extent : raw) {
            // both are below 2^63, so an overflowing sum is negative
            long offset = base + extent[0];
            boolean inside = offset >= 0 && offset <= available;
            long length = extent[1] == 0 && inside ? available - offset : extent[1];
            bytes = bytes + length < 0 ? Long.MAX_VALUE : bytes + length;
            if (!inside || length > available - offset) {
                problem = Message.of("heif.lies-outside-bytes", source, length, Long.toUnsignedString(offset), available);
            } else {
                extents.add(new Extent(start + (int) offset, (int) length));
            }
        }
        if (problem == null && bytes > available) {
            problem = Message.of("heif.reaches-past", bytes, source);
        }
        return problem == null ? ItemLocation.usable(extents, bytes) : ItemLocation.unusable(bytes, problem);
    }
}
