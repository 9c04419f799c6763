package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Finds in EXIF what describes a gain map, which must not be carried to a picture with another map, or with none. Stateless. */
public final class GainMapNotes {

    private static final byte[] APPLE = "Apple iOS\0".getBytes(StandardCharsets.US_ASCII);
    /** Signature, version, byte order. */
    private static final int NOTE_HEADER = 14;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int MAKER_NOTE = 0x927C;
    private static final int XMP = 0x02BC;
    /** HDRHeadroom and HDRGain. */
    private static final Set<Integer> NOTES = Set.of(0x0021, 0x0030);
    private static final int HEADER = 8;
    private static final int ENTRY = 12;

    private GainMapNotes() {}

    /**
     * A copy of the same length without Apple's maker notes 33 and 48, and without XMP that describes a gain map; everything else keeps its
     * bytes and its place.
     *
     * @param tiff from its header on; what is no TIFF structure comes back as it is
     */
    public static byte[] removed(byte[] tiff) {
        ByteBuffer out = ByteBuffer.wrap(tiff.clone());
        if (out.limit() < HEADER || !TiffDirectory.order(out, 0)) {
            return tiff;
        }
        long at = Integer.toUnsignedLong(out.getInt(4));
        TiffDirectory main = new TiffDirectory(out, at);
        main.directory(EXIF_DIRECTORY).map(exif -> exif.entries().get(MAKER_NOTE)).ifPresent(note -> note(out, note));
        if (main.bytes(XMP).filter(GainMapNotes::describesGainMap).isPresent()) {
            remove(out, main, (int) at, Set.of(XMP));
        }
        return out.array();
    }

    private static void note(ByteBuffer tiff, TiffDirectory.Entry entry) {
        if (entry.bytes() < NOTE_HEADER) {
            return;
        }
        ByteBuffer note = tiff.slice(entry.at(), entry.bytes());
        byte mark = note.get(NOTE_HEADER - 1);
        if (note.slice(0, APPLE.length).equals(ByteBuffer.wrap(APPLE)) && (mark == 'M' || mark == 'I')) {
            note.order(mark == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            remove(note, new TiffDirectory(note, NOTE_HEADER), NOTE_HEADER, NOTES);
        }
    }

    private static boolean describesGainMap(ByteBuffer xmp) {
        byte[] bytes = new byte[xmp.remaining()];
        xmp.duplicate().get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("/HDRGainMap/") || text.contains("/hdr-gain-map/");
    }

    /** Values become zeros, the entries behind move up. */
    private static void remove(ByteBuffer tiff, TiffDirectory directory, int at, Set<Integer> tags) {
        for (int tag : tags) {
            Optional.ofNullable(directory.entries().get(tag)).ifPresent(entry -> tiff.put(entry.at(), new byte[entry.bytes()]));
        }
        int count = tiff.getShort(at) & 0xFFFF;
        int end = at + 2 + count * ENTRY;
        if (end > tiff.limit()) {
            return; // damaged
        }
        int to = at + 2;
        for (int from = at + 2; from < end; from += ENTRY) {
            if (!tags.contains(tiff.getShort(from) & 0xFFFF)) {
                move(tiff, from, to, ENTRY);
                to += ENTRY;
            }
        }
        int next = Math.min(4, tiff.limit() - end);
        move(tiff, end, to, next);
        tiff.put(to + next, new byte[end - to]);
        tiff.putShort(at, (short) ((to - at - 2) / ENTRY));
    }

    private static void move(ByteBuffer tiff, int from, int to, int bytes) {
        byte[] moved = new byte[bytes];
        tiff.get(from, moved);
        tiff.put(to, moved);
    }
}
