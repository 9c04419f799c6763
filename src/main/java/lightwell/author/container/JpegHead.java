package lightwell.author.container;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import lightwell.jpeg.AppSegments.Segment;
import lightwell.jpeg.JpegPicture;

/** Places among the application segments with which a picture begins. Stateless. */
final class JpegHead {

    private static final int APP0 = 0xE0;
    private static final int SOI = 2;

    private JpegHead() {}

    /** After JFIF and EXIF, where XMP belongs. */
    static int afterExif(JpegPicture picture) {
        return after(picture, segment -> segment.marker() == APP0 || is(segment, JpegSegments.APP1, JpegSegments.EXIF));
    }

    /** After all but the index and unknown ones, where ISO 21496-1's belongs. */
    static int afterProfile(JpegPicture picture) {
        return after(picture, segment -> segment.marker() == APP0 || segment.marker() == JpegSegments.APP1
                || is(segment, JpegSegments.APP2, JpegSegments.ICC));
    }

    static Optional<Segment> find(JpegPicture picture, int marker, String name) {
        return picture.apps().segments().stream().filter(segment -> is(segment, marker, name)).findFirst();
    }

    private static boolean is(Segment segment, int marker, String name) {
        byte[] start = new byte[Math.min(name.length(), segment.content().limit())];
        segment.content().get(0, start);
        return segment.marker() == marker && new String(start, StandardCharsets.ISO_8859_1).equals(name);
    }

    /** The end of the last such segment of those that follow SOI without gaps, else the end of SOI. */
    private static int after(JpegPicture picture, Predicate<Segment> wanted) {
        int at = picture.offset() + SOI;
        int found = at;
        for (Segment segment : picture.apps().segments()) {
            if (segment.offset() - JpegSegments.HEAD != at) {
                break;
            }
            at = segment.offset() + segment.content().limit();
            found = wanted.test(segment) ? at : found;
        }
        return found;
    }
}
