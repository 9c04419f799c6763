package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lightwell.jobs.Progress;

/**
 * Writes a USDZ package (its specification by Pixar): a zip of stored entries whose data begin at multiples of 64 bytes, the stage first,
 * then its texture. A stored entry states its size and checksum in front, so the stage is written twice, first to nowhere.
 */
final class UsdzWriter {

    private static final String STAGE = "photo.usda";
    private static final int ALIGNMENT = 64;
    private static final int LOCAL_HEADER = 30;
    private static final int EXTRA_HEADER = 4;
    /** The id of padding in OpenUSD's own packages. */
    private static final short PADDING = 0x1986;
    /** A fixed time, so that the same content gives the same bytes; the earliest one would add a field. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private long position;

    private UsdzWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    static void write(CloudContent content, OutputStream out, Progress progress) throws IOException {
        Counter counter = new Counter();
        CheckedOutputStream measured = new CheckedOutputStream(counter, new CRC32());
        UsdaWriter.write(content, measured, progress);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8); // the caller closes its stream
        UsdzWriter writer = new UsdzWriter(zip);
        writer.begin(STAGE, counter.bytes, measured.getChecksum().getValue());
        UsdaWriter.write(content, zip, progress);
        if (content.texture().isPresent()) {
            byte[] jpeg = content.texture().get();
            CRC32 checksum = new CRC32();
            checksum.update(jpeg);
            writer.begin(UsdaWriter.TEXTURE, jpeg.length, checksum.getValue());
            zip.write(jpeg);
        }
        zip.finish();
    }

    private void begin(String name, long size, long checksum) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(checksum);
        entry.setTimeLocal(NO_TIME);
        long data = position + LOCAL_HEADER + name.length() + EXTRA_HEADER;
        int padding = (int) (-data & ALIGNMENT - 1);
        entry.setExtra(ByteBuffer.allocate(EXTRA_HEADER + padding).order(ByteOrder.LITTLE_ENDIAN).putShort(PADDING)
                .putShort((short) padding).array());
        zip.putNextEntry(entry);
        position = data + padding + size;
    }

    /** Counts bytes and forgets them. */
    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] all, int from, int length) {
            bytes += length;
        }
    }
}
