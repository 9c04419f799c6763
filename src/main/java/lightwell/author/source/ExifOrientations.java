package lightwell.author.source;

import java.nio.ByteBuffer;
import lightwell.metadata.exif.TiffDirectory;

/** The orientation that a TIFF structure of EXIF states. */
final class ExifOrientations {

    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;

    private ExifOrientations() {}

    /** 1..8; 1 if it states none. */
    static int of(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif);
        int at = position(tiff);
        int value = at < 0 ? 1 : tiff.getShort(at);
        return value >= 1 && value <= 8 ? value : 1;
    }

    /** A copy that says that the picture is upright. */
    static byte[] upright(byte[] exif) {
        byte[] copy = exif.clone();
        ByteBuffer tiff = ByteBuffer.wrap(copy);
        int at = position(tiff);
        if (at >= 0) {
            tiff.putShort(at, (short) 1);
        }
        return copy;
    }

    /** Where the orientation is, and sets the byte order; -1 if there is none. */
    private static int position(ByteBuffer tiff) {
        if (tiff.limit() < 8 || !TiffDirectory.order(tiff, 0)) {
            return -1;
        }
        TiffDirectory directory = new TiffDirectory(tiff, Integer.toUnsignedLong(tiff.getInt(4)));
        TiffDirectory.Entry entry = directory.entries().get(ORIENTATION);
        return entry == null || entry.type() != SHORT ? -1 : entry.at();
    }
}
