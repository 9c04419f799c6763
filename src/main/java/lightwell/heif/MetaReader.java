package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightwell.message.Message;

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
    HeifFile read(ByteBuffer file, List<String> brands, Message cutShort) throws HeifException {
        BoxReader in = meta.reader();
        in.s32();
        for (int boxes = 0; in.hasRemaining(); boxes++) {
            if (boxes == Limits.MAX_META_BOXES) {
                throw meta.refuse(Message.of("heif.holds-more-boxes", Limits.MAX_META_BOXES));
            }
            Box child = in.nextBox();
            if (children.putIfAbsent(child.type(), child) != null && !child.type().equals("free")) {
                warnings.add(Message.of("heif.box-byte-second-kind-ignored", child.type(), child.offset()));
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
            throw child("pitm").refuse(Message.of("heif.names-item-primary-image-does", primary));
        }
        warnMissing(references, items);
        return new HeifFile(file, brands, primary, items, references, groups(), locations, warnings.sentences(), cutShort);
    }

    private Box child(String type) throws HeifException {
        Box box = children.get(type);
        if (box == null) {
            throw meta.refuse(Message.of("heif.lacks-box", type));
        }
        return box;
    }

    /** Like libheif, accepts a file without a handler as an image file if it has a primary item. */
    private void checkHandler(List<String> brands) throws HeifException {
        if (!children.containsKey("hdlr") && children.containsKey("pitm")) {
            warnings.add(Message.of("heif.box-meta-byte-does-not", meta.offset()));
            return;
        }
        BoxReader in = child("hdlr").reader();
        in.s32();
        in.s32();
        String handler = in.fourCC();
        if (!handler.equals("pict")) {
            throw children.containsKey("pitm")
                    ? child("hdlr").refuse(Message.of("heif.file-holds-not-pictures", handler))
                    : FileSignature.noImages(brands);
        }
    }

    private static int primary(Box pitm) throws HeifException {
        BoxReader in = pitm.reader();
        boolean wide = in.u8() != 0;
        in.u24();
        long id = in.id(wide);
        if (id > Integer.MAX_VALUE) {
            throw pitm.refuse(Message.of("heif.names-item-out-range", id));
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
            warnings.add(malformed.told());
            return List.of();
        }
    }

    private void warnMissing(List<HeifFile.Reference> references, Map<Integer, Item> items) {
        for (HeifFile.Reference reference : references) {
            if (!items.containsKey(reference.from())) {
                warnings.add(Message.of("heif.reference-starts-item-does-not", reference.type(), reference.from()));
            }
            for (int to : reference.to()) {
                if (!items.containsKey(to)) {
                    warnings.add(
                            Message.of("heif.item-refers-item-does-not", reference.from(), reference.type(), to));
                }
            }
        }
    }
}
