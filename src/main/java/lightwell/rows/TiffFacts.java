package lightwell.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.Set;
import lightwell.message.Message;

/** Reads the tags of a TIFF that say what its numbers mean. */
public final class TiffFacts {

    private static final int PHOTOMETRIC = 262;
    private static final int GREY = 1;
    private static final int RGB = 2;
    private static final int CMYK = 5;
    private static final int ORIENTATION = 274;
    private static final int ICC = 34_675;
    private static final int LONGEST_ICC = 16 << 20;
    /** What decoding takes: size, samples, compression, strips and tiles. All else, the native reader would parse and trust. */
    private static final Set<Integer> PIXELS = Set.of(254, 256, 257, 258, 259, PHOTOMETRIC, 266, 273, 277, 278, 279, 284, 317, 322, 323,
            324,
            325, 338, 339, 347);

    private TiffFacts() {}

    /** @throws RowsException if the colours are neither RGB nor grey */
    public static StoredFacts read(FileChannel file, String name) throws IOException {
        TiffTags tags = TiffTags.first(file);
        long photometric = tags.number(PHOTOMETRIC).orElse(RGB);
        if (photometric == CMYK) {
            throw new RowsException(Message.of("rows.cmyk", name));
        }
        if (photometric != GREY && photometric != RGB) {
            throw new RowsException(Message.of("rows.no-rgb", name));
        }
        if (tags.entries().isEmpty()) {
            throw new RowsException(Message.of("rows.unreadable", name, Message.of("rows.damaged")));
        }
        long orientation = tags.number(ORIENTATION).orElse(1);
        return new StoredFacts(tags.bytes(ICC, LONGEST_ICC), TiffExif.of(tags), Optional.empty(), false, photometric == GREY,
                orientation >= 1 && orientation <= 8 ? (int) orientation : 1, tags.only(PIXELS));
    }
}
