package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code meta} box of an image file into the item graph. */
final class MetaReader {

    private final Box meta;
    private final HeifWarnings warnings;
    private final Map<String, Box> children = new LinkedHashMap<>();

    MetaReader(Box meta, HeifWarnings warnings) {
        this.meta = meta;
        this.warnings = warnings;
    }

    /** @param cutShort the sentence that says where the file is truncated, or null */
    HeifFile read(ByteBuffer file, List<String> brands, String cutShort) throws HeifException {
        BoxReader in = meta.reader();
        in.s32();
        for (int boxes = 0; in.hasRemaining(); boxes++) {
            if (boxes == Limits.MAX_META_BOXES) {
                throw meta.refuse("holds more than " + Limits.MAX_META_BOXES + " boxes");
            }
            Box child = in.nextBox();
            if (children.putIfAbsent(child.type(), child) != null && !child.type().equals("free")) {
                warnings.add("The box '" + child.type() + "' at byte " + child.offset() + " is the second of its kind and is ignored.");
            }
        }
        checkHandler(brands);
        int primary = primary(child("pitm"));
        Map<Integer, ItemInfo> infos = ItemInfoReader.read(child("iinf"), warnings);
        Map<Integer, ItemLocation> locations = new ItemLocationReader(child("iloc"), file.limit(), children.get("idat")).read(warnings);
        Map<Integer, List<Property>> properties = ItemPropertiesReader.read(child("iprp"), warnings);
        List<HeifFile.Reference> references = children.containsKey("iref") ? ItemReferenceReader.read(child("iref"), warnings) : List.of();

        Map<Integer, Item> items = new LinkedHashMap<>();
        for (ItemInfo info : infos.values()) {
            ItemLocation location = locations.get(info.id());
            items.put(info.id(), new Item(info.id(), info.type(), info.hidden(), info.name(), info.contentType(), info.uri(),
                    List.copyOf(properties.getOrDefault(info.id(), List.of())), location == null ? 0 : location.bytes()));
        }
        if (!items.containsKey(primary)) {
            throw child("pitm").refuse("names item " + primary + " as the primary image, which does not exist");
        }
        warnMissing(references, items);
        return new HeifFile(file, brands, primary, items, references, groups(), locations, warnings.sentences(), cutShort);
    }

    private Box child(String type) throws HeifException {
        Box box = children.get(type);
        if (box == null) {
            throw meta.refuse("lacks the box '" + type + "'");
        }
        return box;
    }

    /** Like libheif, accepts a file without a handler as an image file if it has a primary item. */
    private void checkHandler(List<String> brands) throws HeifException {
        if (!children.containsKey("hdlr") && children.containsKey("pitm")) {
            warnings.add("The box 'meta' at byte " + meta.offset()
                    + " does not say that it holds pictures (it lacks the box 'hdlr'); it is read as if it did.");
            return;
        }
        BoxReader in = child("hdlr").reader();
        in.s32();
        in.s32();
        String handler = in.fourCC();
        if (!handler.equals("pict")) {
            throw children.containsKey("pitm")
                    ? child("hdlr").refuse("says that the file holds '" + handler + "', not pictures")
                    : FileSignature.noImages(brands);
        }
    }

    private static int primary(Box pitm) throws HeifException {
        BoxReader in = pitm.reader();
        boolean wide = in.u8() != 0;
        in.u24();
        long id = in.id(wide);
        if (id > Integer.MAX_VALUE) {
            throw pitm.refuse("names item " + id + ", which is out of range");
        }
        return (int) id;
    }

    private List<HeifFile.Group> groups() {
        if (!children.containsKey("grpl")) {
            return List.of();
        }
        try {
            return EntityGroupReader.read(children.get("grpl"));
        } catch (HeifException malformed) {
            warnings.add(malformed.getMessage());
            return List.of();
        }
    }

    private void warnMissing(List<HeifFile.Reference> references, Map<Integer, Item> items) {
        for (HeifFile.Reference reference : references) {
            if (!items.containsKey(reference.from())) {
                warnings.add("A reference '" + reference.type() + "' starts at item " + reference.from() + ", which does not exist.");
            }
            for (int to : reference.to()) {
                if (!items.containsKey(to)) {
                    warnings.add(
                            "Item " + reference.from() + " refers ('" + reference.type() + "') to item " + to + ", which does not exist.");
                }
            }
        }
    }
}
