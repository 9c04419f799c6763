package lightwell.heif;

import java.util.List;

/**
 * Writes the {@code meta} box of an image file.
 *
 * @param items ordered by id, as some readers expect in {@code ipma}
 * @param idat  content of the {@code idat} box; empty for none
 */
public record MetaWriter(int primary, List<StoredItem> items, List<HeifFile.Reference> references,
        List<HeifFile.Group> groups, byte[] idat) {

    private static final int NARROW_ID = 0xffff;

    public byte[] toBytes() {
        boolean wideIds = primary > NARROW_ID || items.stream().anyMatch(item -> item.id() > NARROW_ID);
        BoxWriter out = new BoxWriter();
        out.fullBox("meta", 0, 0, () -> {
            out.fullBox("hdlr", 0, 0, () -> out.u32(0).fourCC("pict").u32(0).u32(0).u32(0).string(""));
            out.fullBox("pitm", wideIds ? 1 : 0, 0, () -> out.id(wideIds, primary));
            infos(out);
            if (!references.isEmpty()) {
                out.fullBox("iref", wideIds ? 1 : 0, 0, () -> references.forEach(r -> reference(out, r, wideIds)));
            }
            ItemPropertiesWriter.write(out, items, wideIds);
            if (idat.length > 0) {
                out.box("idat", () -> out.bytes(idat));
            }
            locations(out, wideIds);
            if (!groups.isEmpty()) {
                out.box("grpl", () -> groups.forEach(g -> group(out, g)));
            }
        });
        return out.toBytes();
    }

    private void infos(BoxWriter out) {
        boolean many = items.size() > NARROW_ID;
        out.fullBox("iinf", many ? 1 : 0, 0, () -> {
            out.id(many, items.size());
            for (StoredItem item : items) {
                boolean wide = item.id() > NARROW_ID;
                out.fullBox("infe", wide ? 3 : 2, item.hidden() ? 1 : 0, () -> {
                    out.id(wide, item.id()).u16(0).fourCC(item.type()).string(item.name());
                    if (item.type().equals("mime")) {
                        out.string(item.contentType());
                    } else if (item.type().equals("uri ")) {
                        out.string(item.uri());
                    }
                });
            }
        });
    }

    private static void reference(BoxWriter out, HeifFile.Reference reference, boolean wideIds) {
        out.box(reference.type(), () -> {
            out.id(wideIds, reference.from()).u16(reference.to().size());
            reference.to().forEach(id -> out.id(wideIds, id));
        });
    }

    private void locations(BoxWriter out, boolean wideIds) {
        int version = wideIds ? 2 : items.stream().anyMatch(StoredItem::inIdat) ? 1 : 0;
        out.fullBox("iloc", version, 0, () -> {
            out.u16(0x4400); // offsets and lengths of 4 bytes, no base offset
            out.id(wideIds, items.size());
            for (StoredItem item : items) {
                out.id(wideIds, item.id());
                if (version > 0) {
                    out.u16(item.inIdat() ? 1 : 0);
                }
                out.u16(0).u16(item.extents().size());
                item.extents().forEach(extent -> out.u32(extent.offset()).u32(extent.length()));
            }
        });
    }

    private static void group(BoxWriter out, HeifFile.Group group) {
        out.fullBox(group.type(), 0, 0, () -> {
            out.u32(group.id()).u32(group.entities().size());
            group.entities().forEach(out::u32);
        });
    }
}
