package lightwell.jpeg;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.message.Message;

/** Reads the markers of one picture (ITU-T T.81, annex B). Like libjpeg, it skips bytes that stand where a marker should be. */
final class PictureReader {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COMMENT = 0xFE;

    private final ByteBuffer file;
    private final int start;
    private final int end;
    private final List<AppSegments.Segment> apps = new ArrayList<>();
    private final List<JpegPicture.Range> coded = new ArrayList<>();
    private Frame frame;
    private int scans;
    private boolean oneScan;
    private int stray;
    private int at;

    private PictureReader(ByteBuffer file, int start, int end) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.at = start;
    }

    /**
     * @param start of the SOI marker
     * @param end   limit of reading; within the file
     */
    static JpegPicture read(ByteBuffer file, int start, int end) throws JpegException {
        return new PictureReader(file, start, end).read();
    }

    private JpegPicture read() throws JpegException {
        if (end - start < 4 || byteAt(start) != 0xFF || byteAt(start + 1) != SOI || byteAt(start + 2) != 0xFF) {
            throw new JpegException(Message.of("jpeg.no-jpeg-picture-byte", start));
        }
        at = start + 2;
        boolean complete = false;
        for (int i = 0; !complete && at < end; i++) {
            if (i > Limits.MAX_SEGMENTS) {
                throw new JpegException(Message.of("jpeg.picture-byte-more-segments", start, Limits.MAX_SEGMENTS));
            }
            complete = segment();
        }
        if (frame == null || scans == 0) {
            throw new JpegException(Message.of(frame == null ? "jpeg.no-size" : "jpeg.no-data", start));
        }
        return new JpegPicture(file, start, at - start, frame, new AppSegments(apps), coded,
                new JpegPicture.Scans(scans, oneScan), new JpegPicture.Faults(!complete, stray));
    }

    /** Reads a segment; true at the end of the picture. */
    private boolean segment() throws JpegException {
        int from = toMarker();
        if (at == end) {
            return false;
        }
        int marker = byteAt(at++);
        if (marker == EOI) {
            return true;
        }
        if (isStandalone(marker)) {
            return false;
        }
        int length = end - at < 2 ? 0 : byteAt(at) << 8 | byteAt(at + 1);
        if (length < 2 || length > end - at) {
            if (scans > 0) {
                at = end; // everything after the first scan may be missing
                return false;
            }
            throw new JpegException(Message.of("jpeg.segment-byte-reaches-beyond-end",
                    Integer.toHexString(0xFF00 | marker).toUpperCase(Locale.ROOT), from));
        }
        ByteBuffer content = file.slice(at + 2, length - 2);
        at += length;
        keep(marker, from, content);
        return false;
    }

    /**
     * Moves to the second byte of the next marker, or to the end; the marker's first byte may be repeated.
     *
     * @return where the marker begins
     */
    private int toMarker() {
        int searched = at;
        while (true) {
            while (at < end && byteAt(at) != 0xFF) {
                at++;
            }
            int from = at;
            while (at < end && byteAt(at) == 0xFF) {
                at++;
            }
            if (at == end || byteAt(at) != 0) {
                stray += from - searched;
                return from;
            }
        }
    }

    private void keep(int marker, int from, ByteBuffer content) throws JpegException {
        if (marker >= 0xE0 && marker <= 0xEF) {
            apps.add(new AppSegments.Segment(marker, at - content.limit(), content));
        } else if (marker != COMMENT) {
            if (isFrame(marker)) {
                if (frame != null) {
                    throw new JpegException(Message.of("jpeg.picture-byte-more-frame", start));
                }
                frame = Frame.read(marker, content);
            } else if (marker == SOS) {
                if (scans++ == 0) {
                    oneScan = frame != null && content.hasRemaining() && content.get(0) == frame.components().size();
                }
                skipScan();
            }
            coded.add(new JpegPicture.Range(from, at));
        }
    }

    /** Moves to the next marker that is neither a stuffed byte nor a restart. */
    private void skipScan() {
        while (at < end && (byteAt(at) != 0xFF || at + 1 < end && isInScan(byteAt(at + 1)))) {
            at++;
        }
    }

    private static boolean isInScan(int next) {
        return next == 0 || next >= 0xD0 && next <= 0xD7;
    }

    private static boolean isStandalone(int marker) {
        return marker <= 0x01 || marker >= 0xD0 && marker <= SOI;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private int byteAt(int position) {
        return file.get(position) & 0xFF;
    }
}
