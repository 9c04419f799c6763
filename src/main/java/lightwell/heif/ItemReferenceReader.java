package lightwell.heif;

import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/** Reads {@code iref} (ISO/IEC 14496-12, 8.11.12). */
final class ItemReferenceReader {

    private ItemReferenceReader() {}

    static List<HeifFile.Reference> read(Box iref, HeifWarnings warnings) throws HeifException {
        BoxReader in = iref.reader();
        int version = in.u8();
        in.u24();
        if (version > 1) {
            throw iref.refuse(Message.of("heif.unknown-version", version));
        }
        boolean wide = version == 1;
        List<HeifFile.Reference> references = new ArrayList<>();
        int edges = 0;
        while (in.hasRemaining()) {
            Box box = in.nextBox();
            try {
                HeifFile.Reference reference = reference(box, wide);
                edges += reference.to().size();
                references.add(reference);
            } catch (HeifException malformed) {
                warnings.add(Message.of("heif.reference-ignored", malformed.told()));
            }
            if (edges > Limits.MAX_EDGES || references.size() > Limits.MAX_EDGES) {
                throw iref.refuse(Message.of("heif.holds-more-references", Limits.MAX_EDGES));
            }
        }
        return references;
    }

    private static HeifFile.Reference reference(Box box, boolean wide) throws HeifException {
        BoxReader entry = box.reader();
        long from = entry.id(wide);
        int count = entry.count(entry.u16(), wide ? 4 : 2);
        List<Integer> to = new ArrayList<>(count);
        boolean outOfRange = from > Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            long id = entry.id(wide);
            outOfRange |= id > Integer.MAX_VALUE;
            to.add((int) id);
        }
        if (outOfRange) {
            throw box.refuse(Message.of("heif.names-item-ids-out-range"));
        }
        return new HeifFile.Reference(box.type(), (int) from, List.copyOf(to));
    }
}
