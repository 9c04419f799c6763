package lightwell.heif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightwell.message.Message;

/** Reads {@code iprp}: the properties in {@code ipco}, and their association with items in {@code ipma} (ISO/IEC 23008-12, 9.3). */
final class ItemPropertiesReader {

    private final HeifWarnings warnings;
    private final List<Property> properties = new ArrayList<>();
    private final Map<Integer, List<Property>> byItem = new HashMap<>();
    private int associations;

    private ItemPropertiesReader(HeifWarnings warnings) {
        this.warnings = warnings;
    }

    /** The properties by item id, in the order of association. */
    static Map<Integer, List<Property>> read(Box iprp, HeifWarnings warnings) throws HeifException {
        var reader = new ItemPropertiesReader(warnings);
        List<Box> associations = new ArrayList<>();
        BoxReader in = iprp.reader();
        boolean container = false;
        while (in.hasRemaining()) {
            Box box = in.nextBox();
            if (box.type().equals("ipco") && !container) {
                container = true;
                reader.container(box);
            } else if (box.type().equals("ipma")) {
                associations.add(box);
            }
        }
        if (!container) {
            throw iprp.refuse(Message.of("heif.lacks-box-ipco"));
        }
        for (Box ipma : associations) {
            reader.associations(ipma);
        }
        return reader.byItem;
    }

    private void container(Box ipco) throws HeifException {
        BoxReader in = ipco.reader();
        while (in.hasRemaining()) {
            if (properties.size() == Limits.MAX_PROPERTIES) {
                throw ipco.refuse(Message.of("heif.holds-more-properties", Limits.MAX_PROPERTIES));
            }
            properties.add(PropertyReader.read(in.nextBox(), warnings));
        }
    }

    private void associations(Box ipma) throws HeifException {
        BoxReader in = ipma.reader();
        int version = in.u8();
        boolean wideIndex = (in.u24() & 1) != 0;
        if (version > 1) {
            throw ipma.refuse(Message.of("heif.unknown-version", version));
        }
        int entries = in.count(in.u32(), version == 1 ? 5 : 3);
        for (int e = 0; e < entries; e++) {
            long id = in.id(version == 1);
            int count = in.u8();
            associations += count;
            if (associations > Limits.MAX_EDGES) {
                throw ipma.refuse(Message.of("heif.gives-items-more-properties", Limits.MAX_EDGES));
            }
            for (int i = 0; i < count; i++) {
                int field = wideIndex ? in.u16() : in.u8();
                int flag = wideIndex ? 0x8000 : 0x80;
                associate(id, field & (flag - 1), (field & flag) != 0);
            }
        }
    }

    private void associate(long id, int index, boolean essential) {
        if (index == 0 || id > Integer.MAX_VALUE) {
            return; // index 0: no property is associated
        }
        if (index > properties.size()) {
            warnings.add(Message.of("heif.item-asks-property-ignored", id, index, properties.size()));
            return;
        }
        Property property = properties.get(index - 1);
        if (essential && property instanceof Property.Other other) {
            property = new Property.Other(other.type(), true, other.content());
        }
        byItem.computeIfAbsent((int) id, k -> new ArrayList<>()).add(property);
    }
}
