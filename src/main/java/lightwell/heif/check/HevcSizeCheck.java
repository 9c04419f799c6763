package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.heif.HeifException;
import lightwell.heif.HevcConfig;
import lightwell.heif.HevcSequence;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.message.Message;

/** Compares the size that an HEVC stream makes the decoder allocate with the size that the file declares, and counts its pictures. */
final class HevcSizeCheck {

    private static final int ARRAYS_AT = 22;

    private final Item item;
    private final long most;
    private int units;
    private int sequences;
    private int pictures;
    private long largest;

    private HevcSizeCheck(Item item, long most) {
        this.item = item;
        this.most = most;
    }

    /**
     * @param hvcC well-formed, see {@link HevcConfig}
     * @param most the largest number of pixels that the stream may have
     * @return pixels of all its pictures; the decoder decodes all, although it returns the first
     */
    static long check(Item item, byte[] hvcC, ByteBuffer data, long most) throws HeifException {
        var check = new HevcSizeCheck(item, most);
        check.parameterSets(ByteBuffer.wrap(hvcC));
        check.stream(data.duplicate(), (hvcC[HevcConfig.LENGTH_SIZE_AT] & 3) + 1);
        return check.largest * Math.max(1, check.pictures);
    }

    private void parameterSets(ByteBuffer hvcC) throws HeifException {
        hvcC.position(ARRAYS_AT);
        int arrays = hvcC.get() & 0xff;
        for (int a = 0; a < arrays; a++) {
            hvcC.get();
            int units = hvcC.getShort() & 0xffff;
            for (int u = 0; u < units; u++) {
                unit(hvcC, hvcC.getShort() & 0xffff);
            }
        }
    }

    /** Parameter sets may be repeated among the slices. */
    private void stream(ByteBuffer data, int lengthSize) throws HeifException {
        while (data.remaining() >= lengthSize) {
            long length = 0;
            for (int i = 0; i < lengthSize; i++) {
                length = length << 8 | data.get() & 0xff;
            }
            if (length > data.remaining()) {
                return; // the decoder stops here as well
            }
            unit(data, (int) length);
        }
    }

    private void unit(ByteBuffer in, int length) throws HeifException {
        Optional<HevcSequence> sequence = HevcSequence.ofUnit(in.slice(in.position(), length));
        pictures += startsPicture(in, length) ? 1 : 0;
        in.position(in.position() + length);
        if (++units > Limits.MAX_CODED_UNITS || sequence.isPresent() && ++sequences > Limits.MAX_SEQUENCE_SETS) {
            throw Refusals.refuse(item, Message.of("heif.coded-too-many-pieces"));
        }
        if (sequence.isPresent()) {
            allocate(sequence.get());
        }
    }

    private void allocate(HevcSequence size) throws HeifException {
        if (size.width() * (double) size.height() > most) {
            throw Refusals.refuse(item, Message.of("heif.coded-pixels-far-more", size.width(), size.height()));
        }
        largest = Math.max(largest, size.width() * size.height());
    }

    /** Whether the unit is the first slice of a picture: the first bit after the two-byte header says so; slices have types below 32. */
    private static boolean startsPicture(ByteBuffer in, int length) {
        return length > 2 && (in.get(in.position()) >> 1 & 0x3f) < 32 && in.get(in.position() + 2) < 0;
    }
}
