package lightwell.jpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/**
 * One entry of a multi-picture index (CIPA DC-007-2009, 5.2.3).
 *
 * @param type   MP type code: 0x010001 and 0x010002 large thumbnails, 0x020001 panorama, 0x020002 disparity, 0x020003 multi-angle,
 *               0x030000 primary, 0 undefined
 * @param offset in the file
 * @param length bytes
 */
public record MpEntry(int type, long offset, long length) {

    private static final int ENTRIES = 0xB002;
    private static final int DIRECTORY_ENTRY = 12;
    private static final int SIZE = 16;
    private static final int TYPE_MASK = 0xFFFFFF;

    static List<MpEntry> read(AppSegments.Segment index) throws JpegException {
        ByteBuffer in = index.content().slice();
        int mark = in.limit() < 8 ? 0 : in.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            throw damaged(Message.of("jpeg.no-tiff-header"));
        }
        in.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(in.getInt(4));
        if (directory + 2 > in.limit()) {
            throw damaged(Message.of("jpeg.lies-outside-segment"));
        }
        int count = in.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            long at = directory + 2 + (long) i * DIRECTORY_ENTRY;
            if (at + DIRECTORY_ENTRY > in.limit()) {
                throw damaged(Message.of("jpeg.cut-short"));
            }
            if ((in.getShort((int) at) & 0xFFFF) == ENTRIES) {
                return entries(in, index.offset(), Integer.toUnsignedLong(in.getInt((int) at + 4)),
                        Integer.toUnsignedLong(in.getInt((int) at + 8)));
            }
        }
        throw damaged(Message.of("jpeg.names-no-pictures"));
    }

    /** @param start of the index's TIFF header in the file: offsets count from there, except for the first picture, whose offset is 0 */
    private static List<MpEntry> entries(ByteBuffer in, int start, long bytes, long at) throws JpegException {
        if (bytes / SIZE > Limits.MAX_PARTS || at + bytes > in.limit()) {
            throw damaged(
                    bytes / SIZE > Limits.MAX_PARTS ? Message.of("jpeg.names-more-pictures", Limits.MAX_PARTS)
                            : Message.of("jpeg.lies-outside-segment"));
        }
        List<MpEntry> entries = new ArrayList<>();
        for (int entry = (int) at; entry + SIZE <= at + bytes; entry += SIZE) {
            long offset = Integer.toUnsignedLong(in.getInt(entry + 8));
            entries.add(new MpEntry(in.getInt(entry) & TYPE_MASK, offset == 0 ? 0 : start + offset,
                    Integer.toUnsignedLong(in.getInt(entry + 4))));
        }
        return entries;
    }

    private static JpegException damaged(Message what) {
        return new JpegException(Message.of("jpeg.list-file-pictures-mpf-left", what));
    }
}
