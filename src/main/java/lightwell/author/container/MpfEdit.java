package lightwell.author.container;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.LongStream;
import lightwell.jpeg.AppSegments.Segment;
import lightwell.jpeg.JpegPicture;
import lightwell.metadata.exif.TiffDirectory;

/** Brings the index of a file (CIPA DC-007-2009, 5.2) up to date with edits of its pictures. Stateless. */
final class MpfEdit {

    private static final int ENTRIES = 0xB002;
    private static final int ENTRY = 16;
    private static final int LENGTH = 4;
    private static final int OFFSET = 8;
    private static final int TIFF_HEADER = 8;

    private MpfEdit() {}

    /** @param edits all that change a length; receives entries of the same length as before. A file without an index stays without. */
    static void apply(JpegPicture primary, ByteEdits edits) {
        Optional<Segment> segment = JpegHead.find(primary, JpegSegments.APP2, JpegSegments.MPF);
        if (segment.isEmpty()) {
            return;
        }
        int name = JpegSegments.MPF.length();
        ByteBuffer tiff = segment.get().content().slice(name, segment.get().content().limit() - name);
        if (tiff.limit() < TIFF_HEADER || !TiffDirectory.order(tiff, 0)) {
            return;
        }
        TiffDirectory directory = new TiffDirectory(tiff, Integer.toUnsignedLong(tiff.getInt(4)));
        TiffDirectory.Entry entries = directory.entries().get(ENTRIES);
        if (entries != null) {
            int start = segment.get().offset() + name;
            byte[] moved = new byte[entries.bytes()];
            tiff.get(entries.at(), moved);
            move(ByteBuffer.wrap(moved).order(tiff.order()), primary.offset(), start, edits);
            edits.replace(start + entries.at(), start + entries.at() + moved.length, moved);
        }
    }

    /** @param start of the index's TIFF header in the file: offsets count from there, except for the first picture's, which is 0 */
    private static void move(ByteBuffer entries, int primary, int start, ByteEdits edits) {
        long[] places = new long[entries.limit() / ENTRY];
        for (int i = 0; i < places.length; i++) {
            long offset = Integer.toUnsignedLong(entries.getInt(i * ENTRY + OFFSET));
            places[i] = offset == 0 ? primary : start + offset;
        }
        for (int i = 0; i < places.length; i++) {
            long place = places[i];
            long end = place + Integer.toUnsignedLong(entries.getInt(i * ENTRY + LENGTH));
            // edited iPhone photos state a first picture that reaches into the next one
            long next = LongStream.of(places).filter(other -> other > place).min().orElse(end);
            entries.putInt(i * ENTRY + LENGTH, (int) edits.length(place, Math.min(end, next) - place));
            if (entries.getInt(i * ENTRY + OFFSET) != 0) {
                entries.putInt(i * ENTRY + OFFSET, (int) (edits.moved(place) - edits.moved(start)));
            }
        }
    }
}
