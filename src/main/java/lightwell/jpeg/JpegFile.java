package lightwell.jpeg;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;

/**
 * A JPEG file: its first picture, and the locations of further ones. Every length and offset is checked. Thread-safe as long as nobody
 * writes the bytes.
 */
public final class JpegFile {

    private final ByteBuffer file;
    private final JpegPicture primary;
    private long budget;

    private JpegFile(ByteBuffer file, JpegPicture primary) {
        this.file = file;
        this.primary = primary;
        this.budget = (long) Limits.MAX_READS_OF_FILE * file.limit();
    }

    /** Whether the first bytes are those of a JPEG. */
    public static boolean isJpeg(ByteBuffer bytes) {
        return bytes.limit() >= 3 && bytes.get(0) == (byte) 0xFF && bytes.get(1) == (byte) 0xD8 && bytes.get(2) == (byte) 0xFF;
    }

    /**
     * @param bytes the whole file, from position 0 to its limit; kept, not copied
     * @throws JpegException if its first picture is not a JPEG, or is too damaged to be shown at all
     */
    public static JpegFile parse(ByteBuffer bytes) throws JpegException {
        ByteBuffer file = bytes.slice(0, bytes.limit()).asReadOnlyBuffer();
        return new JpegFile(file, PictureReader.read(file, 0, file.limit()));
    }

    public JpegPicture primary() {
        return primary;
    }

    public int length() {
        return file.limit();
    }

    /**
     * The other pictures, in the order of the multi-picture index.
     *
     * @param warnings receives one sentence if the index is damaged
     */
    public List<MpEntry> index(Consumer<Message> warnings) {
        if (primary.apps().mpf().isEmpty()) {
            return List.of();
        }
        try {
            List<MpEntry> others = new ArrayList<>();
            for (MpEntry entry : MpEntry.read(primary.apps().mpf().get())) {
                if (entry.offset() != primary.offset()) {
                    others.add(entry);
                }
            }
            return others;
        } catch (JpegException e) {
            warnings.accept(e.told());
            return List.of();
        }
    }

    /**
     * A further picture.
     *
     * @param offset of its SOI marker
     * @param length according to the file; the picture may end earlier
     * @throws JpegException if there is none, it extends beyond the file or is damaged
     */
    public synchronized JpegPicture picture(long offset, long length) throws JpegException {
        if (offset < 0 || length < 4 || offset > file.limit() - 4) {
            throw new JpegException(Message.of("jpeg.part-bytes-byte-lies-outside", length, offset));
        }
        long end = Math.min(file.limit(), offset + length);
        budget -= end - offset;
        if (budget < 0) {
            throw new JpegException(Message.of("jpeg.part-byte-too-many-overlap", offset));
        }
        return PictureReader.read(file, (int) offset, (int) end);
    }

    /** Whether the bytes at an offset look like the beginning of a picture. */
    public boolean startsPicture(long offset) {
        return offset >= 0 && offset <= file.limit() - 3 && isJpeg(file.slice((int) offset, 3));
    }

    /** Bytes of something other than a JPEG picture, read-only, position 0; empty if they are not completely in the file. */
    public Optional<ByteBuffer> bytes(long offset, long length) {
        boolean inside = offset >= 0 && length > 0 && offset + length <= file.limit();
        return inside ? Optional.of(file.slice((int) offset, (int) length)) : Optional.empty();
    }
}
