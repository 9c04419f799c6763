package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/**
 * Changes a few entries of EXIF (a TIFF structure, CIPA DC-008). Everything else keeps its bytes and its place: changed directories are
 * appended, and what pointed at the old ones points at the new ones. Not thread-safe.
 */
public final class ExifEdit {

    private static final int HEADER = 8;
    private static final int MAKE = 0x010F;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int EXIF_VERSION = 0x9000;
    private static final int MAKER_NOTE = 0x927C;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;

    private final ByteBuffer tiff;
    private final TiffDirectory before;
    private final RawDirectory main;
    private final RawDirectory exif;
    private boolean exifChanged;

    private ExifEdit(ByteBuffer tiff) throws MalformedException {
        this.tiff = tiff;
        long offset = Integer.toUnsignedLong(tiff.getInt(4));
        main = new RawDirectory(tiff, offset);
        before = new TiffDirectory(tiff, offset);
        exif = before.entries().containsKey(EXIF_DIRECTORY)
                ? new RawDirectory(tiff, (long) before.number(EXIF_DIRECTORY).orElse(-1)) : newExif(tiff.order());
    }

    private static RawDirectory newExif(ByteOrder order) {
        RawDirectory exif = new RawDirectory(order);
        exif.put(EXIF_VERSION, UNDEFINED, 4, "0232".getBytes(StandardCharsets.US_ASCII));
        return exif;
    }

    /**
     * @param tiff from its header on; not changed
     * @throws MalformedException if it cannot be changed safely; its reason is the end of a sentence
     */
    public static ExifEdit of(byte[] tiff) throws MalformedException {
        byte[] even = new byte[Math.addExact(tiff.length, tiff.length % 2)];
        System.arraycopy(tiff, 0, even, 0, tiff.length);
        ByteBuffer bytes = ByteBuffer.wrap(even);
        if (tiff.length < HEADER || !TiffDirectory.order(bytes, 0) || bytes.getShort(2) != 42) {
            throw new MalformedException(Message.of("metadata.signature-missing"));
        }
        return new ExifEdit(bytes);
    }

    /** The structure of a picture without any EXIF: only the program and the orientation, 1. */
    public static ExifEdit minimal() {
        byte[] directory = new TiffWriter().shortInteger(ORIENTATION, 1).text(0x0131, "Lightwell").bytes(HEADER);
        try {
            return of(ByteBuffer.allocate(HEADER + directory.length).put(new byte[] {'M', 'M', 0, 42}).putInt(HEADER).put(directory)
                    .array());
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says that the picture is stored upright. */
    public ExifEdit upright() {
        main.put(ORIENTATION, SHORT, 1, ByteBuffer.allocate(2).order(tiff.order()).putShort((short) 1).array());
        return this;
    }

    /** @param make of the camera, ASCII */
    public ExifEdit make(String make) {
        byte[] text = (make + "\0").getBytes(StandardCharsets.US_ASCII);
        main.put(MAKE, ASCII, text.length, text);
        return this;
    }

    /** The maker note as it was. */
    public Optional<ByteBuffer> makerNote() {
        return before.directory(EXIF_DIRECTORY).flatMap(directory -> directory.bytes(MAKER_NOTE));
    }

    public ExifEdit makerNote(byte[] note) {
        exif.put(MAKER_NOTE, UNDEFINED, note.length, note);
        exifChanged = true;
        return this;
    }

    /** The structure with all changes. */
    public byte[] toBytes() {
        int at = tiff.limit();
        byte[] second = exifChanged ? exif.bytes(at) : new byte[0];
        if (exifChanged) {
            main.put(EXIF_DIRECTORY, LONG, 1, integer(at));
        }
        int first = Math.addExact(at, second.length);
        byte[] directory = main.bytes(first);
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(first, directory.length));
        out.put(tiff.duplicate().rewind()).put(second).put(directory);
        out.put(4, integer(first));
        return out.array();
    }

    private byte[] integer(int value) {
        ByteOrder order = tiff.order();
        return ByteBuffer.allocate(4).order(order).putInt(value).array();
    }
}
