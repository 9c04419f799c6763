package lightwell.heif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/** Finds {@code ftyp} and {@code meta} among the boxes at the top of a file. */
final class FileReader {

    /** Android's "Motion Photo format 1.0", for HEIC: a box at the top of the file. */
    private static final String MOTION_PHOTO = "mpvd";

    private FileReader() {}

    static HeifFile read(ByteBuffer file) throws HeifException {
        if (file.limit() > Limits.MAX_FILE_BYTES) {
            throw new HeifException(Message.of("heif.file-bytes-limit", file.limit(), Limits.MAX_FILE_BYTES));
        }
        var warnings = new HeifWarnings();
        BoxReader in = new BoxReader(file);
        if (!startsWithFileType(file)) {
            throw FileSignature.notHeif(file);
        }
        List<String> brands = brands(in.nextBox());
        Box meta = null;
        Message cutShort = null;
        for (int i = 0; in.hasRemaining() && i < Limits.MAX_TOP_LEVEL_BOXES && cutShort == null; i++) {
            try {
                Box box = in.nextBox();
                if (box.type().equals("meta") && meta == null) {
                    meta = box;
                } else if (box.type().equals("mini") && meta == null) {
                    throw box.refuse(Message.of("heif.holds-image-low-overhead-format"));
                } else if (box.type().equals(MOTION_PHOTO)) {
                    warnings.add(Message.of("heif.file-also-holds-video-motion", box.content().limit()));
                }
            } catch (HeifException damaged) {
                if (meta == null) {
                    throw damaged;
                }
                // the graph is known: the data of its items may still be present
                cutShort = damaged.told();
                warnings.add(cutShort);
            }
        }
        if (meta == null) {
            throw FileSignature.noImages(brands);
        }
        FileSignature.sequence(brands).ifPresent(brand -> warnings.add(Message.of("heif.file-image-sequence-brand-still", brand)));
        return new MetaReader(meta, warnings).read(file, brands, cutShort);
    }

    private static boolean startsWithFileType(ByteBuffer file) {
        return file.limit() >= 8 && file.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(4) == 0x66747970;
    }

    private static List<String> brands(Box ftyp) throws HeifException {
        BoxReader in = ftyp.reader();
        List<String> brands = new ArrayList<>();
        brands.add(in.fourCC());
        in.s32();
        while (in.remaining() >= 4 && brands.size() < Limits.MAX_ITEMS) {
            brands.add(in.fourCC());
        }
        return brands;
    }
}
