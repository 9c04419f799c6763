package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/** Reads numbers of a tag of an ICC profile, and checks positions against its size. */
final class IccBytes {

    private IccBytes() {}

    /** Checks pairs of offset and length, each of which must lie inside. */
    static void positions(ByteBuffer tag, int at, long count, int size) throws MalformedException {
        require(tag, at + count * size);
        for (long i = 0; i < count; i++) {
            require(tag, u32(tag, (int) (at + i * size)) + u32(tag, (int) (at + i * size) + 4));
        }
    }

    /** @throws MalformedException if the tag has fewer bytes */
    static void require(ByteBuffer tag, long bytes) throws MalformedException {
        if (bytes < 0 || bytes > tag.limit()) {
            throw new MalformedException(Message.of("metadata.more-bytes-hold", tag.limit()));
        }
    }

    static long u32(ByteBuffer tag, int at) throws MalformedException {
        require(tag, at + 4L);
        return Integer.toUnsignedLong(tag.getInt(at));
    }

    static int u16(ByteBuffer tag, int at) throws MalformedException {
        require(tag, at + 2L);
        return tag.getShort(at) & 0xFFFF;
    }

    static int u8(ByteBuffer tag, int at) throws MalformedException {
        require(tag, at + 1L);
        return tag.get(at) & 0xFF;
    }
}
