package lightwell.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lightwell.metadata.CodePoints;
import lightwell.metadata.exif.ExifOrientations;

/**
 * Reads the chunks of a PNG that say what its numbers mean: cICP, iCCP, eXIf (PNG, third edition, 11.3). Everything else is skipped unread.
 */
public final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int MOST_CHUNKS = 200_000;
    private static final int LONGEST_ICC = 16 << 20;
    private static final int LONGEST_EXIF = 4 << 20;
    private static final int LONGEST_NAME = 80;
    private static final int ICCP = 0x69434350;
    private static final int CICP = 0x63494350;
    private static final int EXIF = 0x65584966;
    private static final int IEND = 0x49454E44;

    private byte[] icc;
    private byte[] exif;
    private CodePoints points;
    private boolean narrow;

    private PngChunks() {}

    /** What does not lie inside the file, or cannot be unpacked, is left out: the reader of the pixels judges the file. */
    public static StoredFacts read(FileChannel file) throws IOException {
        PngChunks chunks = new PngChunks();
        chunks.walk(file);
        Optional<byte[]> exif = Optional.ofNullable(chunks.exif);
        return new StoredFacts(Optional.ofNullable(chunks.icc), exif, Optional.ofNullable(chunks.points), chunks.narrow,
                false, exif.map(ExifOrientations::of).orElse(1), StoredFacts.Directory.NONE);
    }

    private void walk(FileChannel file) throws IOException {
        long size = file.size();
        long at = SIGNATURE;
        for (int i = 0; i < MOST_CHUNKS && at + FRAME <= size; i++) {
            ByteBuffer head = FileBytes.read(file, at, 8);
            long length = Integer.toUnsignedLong(head.getInt(0));
            int type = head.getInt(4);
            if (type == IEND || at + FRAME + length > size) {
                return;
            }
            if (type == CICP && length == 4 && points == null) {
                colour(FileBytes.read(file, at + 8, 4));
            } else if (type == ICCP && length <= LONGEST_ICC && icc == null) {
                icc = profile(FileBytes.read(file, at + 8, (int) length).array());
            } else if (type == EXIF && length <= LONGEST_EXIF && exif == null) {
                exif = FileBytes.read(file, at + 8, (int) length).array();
            }
            at += FRAME + length;
        }
    }

    private void colour(ByteBuffer chunk) {
        points = new CodePoints(chunk.get(0) & 0xFF, chunk.get(1) & 0xFF);
        narrow = chunk.get(3) == 0;
    }

    /** The unpacked profile; null if the chunk is not one. */
    private static byte[] profile(byte[] chunk) {
        int end = 0;
        while (end < chunk.length && end < LONGEST_NAME && chunk[end] != 0) {
            end++;
        }
        if (end + 2 > chunk.length || chunk[end] != 0 || chunk[end + 1] != 0) {
            return null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk, end + 2, chunk.length - end - 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!inflater.finished()) {
                int got = inflater.inflate(piece);
                if (got == 0 && !inflater.finished() || out.size() + got > LONGEST_ICC) {
                    return null;
                }
                out.write(piece, 0, got);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
