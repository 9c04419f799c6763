package lightwell.heif;

import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/** Reads {@code grpl} (ISO/IEC 23008-12, 9.4). */
final class EntityGroupReader {

    private EntityGroupReader() {}

    static List<HeifFile.Group> read(Box grpl) throws HeifException {
        List<HeifFile.Group> groups = new ArrayList<>();
        BoxReader in = grpl.reader();
        int edges = 0;
        while (in.hasRemaining()) {
            Box box = in.nextBox();
            BoxReader entry = box.reader();
            entry.s32();
            int id = entry.s32();
            int count = entry.count(entry.u32(), 4);
            edges += count + 1;
            if (edges > Limits.MAX_EDGES) {
                throw grpl.refuse(Message.of("heif.holds-more-group-members", Limits.MAX_EDGES));
            }
            List<Integer> entities = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                entities.add(entry.s32());
            }
            groups.add(new HeifFile.Group(box.type(), id, List.copyOf(entities)));
        }
        return groups;
    }
}
