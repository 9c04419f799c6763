package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.util.Map;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/**
 * Checks the counts and lengths inside a tag of an ICC profile against its size, by its type (ICC.1:2022, 10, and Apple's {@code vcgt}).
 */
final class IccLengths {

    /** Types of a fixed form, and their length in bytes. */
    private static final Map<String, Integer> FIXED = Map.of("XYZ ", 20, "cicp", 12, "data", 12, "dtim", 20, "meas", 36, "sig ", 12, "view",
            36);
    private static final int MLUC_RECORD = 12;
    private static final int MLUC_HEAD = 16;
    /** The header of textDescriptionType: type, reserved and text count; then language and Unicode count; then ScriptCode. */
    private static final int DESC_HEAD = 12;
    private static final int UNICODE_HEAD = 8;
    private static final int SCRIPT_CODE = 70;
    private static final int SEQUENCE_HEAD = 20;
    private static final int NAMED_HEAD = 84;
    private static final int MOST_DICT_RECORD = 32;

    private IccLengths() {}

    /**
     * @param tag from its type signature on, at least 8 bytes
     * @throws MalformedException the end of a sentence about the tag
     */
    static void check(ByteBuffer tag) throws MalformedException {
        String type = IccProfile.signature(tag, 0);
        require(tag, FIXED.getOrDefault(type, 8));
        switch (type) {
            case "desc", "mluc" -> text(tag);
            case "curv", "para" -> IccTables.curve(tag);
            case "mft1", "mft2" -> IccTables.lut(tag, type.equals("mft1"));
            case "mAB ", "mBA " -> IccTables.stages(tag, type.equals("mAB "));
            case "mpet" -> IccTables.elements(tag);
            case "chrm" -> require(tag, 12 + 8L * u16(tag, 8));
            case "clro" -> require(tag, 12 + u32(tag, 8));
            case "clrt" -> require(tag, 12 + 38 * u32(tag, 8));
            case "dict" -> dictionary(tag);
            case "ncl2" -> require(tag, NAMED_HEAD + u32(tag, 12) * (38 + 2 * u32(tag, 16)), u32(tag, 16), 16);
            case "pseq" -> sequence(tag);
            case "psid" -> positions(tag, 12, u32(tag, 8), 8);
            case "vcgt" -> gamma(tag);
            default -> {} // of a fixed length, numbers to its end, or private: there are no lengths to check
        }
    }

    /** The number of bytes of a textDescriptionType or multiLocalizedUnicodeType, checked against the available ones. */
    private static long text(ByteBuffer tag) throws MalformedException {
        if (IccProfile.signature(tag, 0).equals("mluc")) {
            return localised(tag);
        }
        long end = DESC_HEAD + u32(tag, 8);
        require(tag, end);
        if (tag.limit() - end < UNICODE_HEAD) {
            return tag.limit(); // many end after the ASCII text
        }
        long unicode = end + UNICODE_HEAD + 2 * u32(tag, (int) end + 4);
        require(tag, unicode);
        return Math.min(tag.limit(), unicode + SCRIPT_CODE);
    }

    private static long localised(ByteBuffer tag) throws MalformedException {
        long records = u32(tag, 8);
        if (records > 0 && u32(tag, 12) != MLUC_RECORD) {
            throw new MalformedException(Message.of("metadata.records-another-size-bytes", MLUC_RECORD));
        }
        long end = MLUC_HEAD + MLUC_RECORD * records;
        require(tag, end);
        for (int at = MLUC_HEAD; at < MLUC_HEAD + MLUC_RECORD * records; at += MLUC_RECORD) {
            long text = u32(tag, at + 8) + u32(tag, at + 4);
            require(tag, text);
            end = Math.max(end, text);
        }
        return end;
    }

    /** Checks descriptions of profiles, each with two texts. */
    private static void sequence(ByteBuffer tag) throws MalformedException {
        long at = 12;
        for (long left = u32(tag, 8); left > 0; left--) {
            at += SEQUENCE_HEAD;
            for (int text = 0; text < 2; text++) {
                require(tag, at + DESC_HEAD);
                at += text(tag.slice((int) at, (int) (tag.limit() - at)));
            }
        }
    }

    private static void dictionary(ByteBuffer tag) throws MalformedException {
        long record = u32(tag, 12);
        if (record < 16 || record > MOST_DICT_RECORD || record % 8 != 0) {
            throw new MalformedException(Message.of("metadata.records-bytes", record));
        }
        positions(tag, 16, u32(tag, 8) * (record / 8), 8);
    }

    /** Checks pairs of offset and length, each of which must lie inside. */
    static void positions(ByteBuffer tag, int at, long count, int size) throws MalformedException {
        require(tag, at + count * size);
        for (long i = 0; i < count; i++) {
            require(tag, u32(tag, (int) (at + i * size)) + u32(tag, (int) (at + i * size) + 4));
        }
    }

    /** Checks the gamma of a video card: three tables, or three formulas of three numbers. */
    private static void gamma(ByteBuffer tag) throws MalformedException {
        require(tag, u32(tag, 8) == 0 ? 18L + (long) u16(tag, 12) * u16(tag, 14) * u16(tag, 16) : 12 + 36);
    }

    /** Avoids overflow: two factors of 32 bits must not multiply to a small number. */
    private static void require(ByteBuffer tag, long bytes, long factor, long most) throws MalformedException {
        require(tag, factor > most ? Long.MAX_VALUE : bytes);
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
