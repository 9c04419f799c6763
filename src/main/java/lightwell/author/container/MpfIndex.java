package lightwell.author.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the index of a file of two pictures (CIPA DC-007-2009, 5.2): a segment of one length whatever it says. Stateless. */
final class MpfIndex {

    private static final int TIFF_HEADER = 8;
    private static final int DIRECTORY = 2 + 3 * 12 + 4;
    private static final int ENTRIES = 2 * 16;
    private static final int VERSION = 0xB000;
    private static final int COUNT = 0xB001;
    private static final int ENTRY = 0xB002;
    private static final short LONG = 4;
    private static final short UNDEFINED = 7;
    /** Baseline MP primary image. */
    private static final int PRIMARY = 0x030000;

    /** Of the segment, with its marker. */
    static final int LENGTH = JpegSegments.HEAD + JpegSegments.MPF.length() + TIFF_HEADER + DIRECTORY + ENTRIES;

    private MpfIndex() {}

    /**
     * @param at      where the segment begins in the file
     * @param primary bytes of the first picture, which includes the index; the second one follows
     * @param second  bytes of the second picture
     */
    static byte[] segment(int at, int primary, int second) {
        // offsets count from the TIFF header, except for the first picture's, which is 0
        int start = at + JpegSegments.HEAD + JpegSegments.MPF.length();
        ByteBuffer tiff = ByteBuffer.allocate(TIFF_HEADER + DIRECTORY + ENTRIES);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(TIFF_HEADER).putShort((short) 3);
        tiff.putShort((short) VERSION).putShort(UNDEFINED).putInt(4).put("0100".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) COUNT).putShort(LONG).putInt(1).putInt(2);
        tiff.putShort((short) ENTRY).putShort(UNDEFINED).putInt(ENTRIES).putInt(TIFF_HEADER + DIRECTORY);
        tiff.putInt(0);
        tiff.putInt(PRIMARY).putInt(primary).putInt(0).putInt(0);
        tiff.putInt(0).putInt(second).putInt(primary - start).putInt(0);
        return JpegSegments.whole(JpegSegments.APP2, JpegSegments.MPF, tiff.array());
    }
}
