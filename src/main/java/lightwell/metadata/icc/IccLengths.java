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
        IccBytes.require(tag, FIXED.getOrDefault(type, 8));
        switch (type) {
            case "desc", "mluc" -> text(tag);
            case "curv", "para" -> IccTables.curve(tag);
            case "mft1", "mft2" -> IccTables.lut(tag, type.equals("mft1"));
            case "mAB ", "mBA " -> IccTables.stages(tag, type.equals("mAB "));
            case "mpet" -> IccTables.elements(tag);
            case "chrm" -> IccBytes.require(tag, 12 + 8L * IccBytes.u16(tag, 8));
            case "clro" -> IccBytes.require(tag, 12 + IccBytes.u32(tag, 8));
            case "clrt" -> IccBytes.require(tag, 12 + 38 * IccBytes.u32(tag, 8));
            case "dict" -> dictionary(tag);
            case "ncl2" -> require(tag, NAMED_HEAD + IccBytes.u32(tag, 12) * (38 + 2 * IccBytes.u32(tag, 16)), IccBytes.u32(tag, 16), 16);
            case "pseq" -> sequence(tag);
            case "psid" -> IccBytes.positions(tag, 12, IccBytes.u32(tag, 8), 8);
            case "vcgt" -> gamma(tag);
            default -> {} // of a fixed length, numbers to its end, or private: there are no lengths to check
        }
    }

    /** The number of bytes of a textDescriptionType or multiLocalizedUnicodeType, checked against the available ones. */
    private static long text(ByteBuffer tag) throws MalformedException {
        if (IccProfile.signature(tag, 0).equals("mluc")) {
            return localised(tag);
        }
        long end = DESC_HEAD + IccBytes.u32(tag, 8);
        IccBytes.require(tag, end);
        if (tag.limit() - end < UNICODE_HEAD) {
            return tag.limit(); // many end after the ASCII text
        }
        long unicode = end + UNICODE_HEAD + 2 * IccBytes.u32(tag, (int) end + 4);
        IccBytes.require(tag, unicode);
        return Math.min(tag.limit(), unicode + SCRIPT_CODE);
    }

    private static long localised(ByteBuffer tag) throws MalformedException {
        long records = IccBytes.u32(tag, 8);
        if (records > 0 && IccBytes.u32(tag, 12) != MLUC_RECORD) {
            throw new MalformedException(Message.of("metadata.records-another-size-bytes", MLUC_RECORD));
        }
        long end = MLUC_HEAD + MLUC_RECORD * records;
        IccBytes.require(tag, end);
        for (int at = MLUC_HEAD; at < MLUC_HEAD + MLUC_RECORD * records; at += MLUC_RECORD) {
            long text = IccBytes.u32(tag, at + 8) + IccBytes.u32(tag, at + 4);
            IccBytes.require(tag, text);
            end = Math.max(end, text);
        }
        return end;
    }

    /** Checks descriptions of profiles, each with two texts. */
    private static void sequence(ByteBuffer tag) throws MalformedException {
        long at = 12;
        for (long left = IccBytes.u32(tag, 8); left > 0; left--) {
            at += SEQUENCE_HEAD;
            for (int text = 0; text < 2; text++) {
                IccBytes.require(tag, at + DESC_HEAD);
                at += text(tag.slice((int) at, (int) (tag.limit() - at)));
            }
        }
    }

    private static void dictionary(ByteBuffer tag) throws MalformedException {
        long record = IccBytes.u32(tag, 12);
        if (record < 16 || record > MOST_DICT_RECORD || record % 8 != 0) {
            throw new MalformedException(Message.of("metadata.records-bytes", record));
        }
        IccBytes.positions(tag, 16, IccBytes.u32(tag, 8) * (record / 8), 8);
    }

    /** Checks the gamma of a video card: three tables, or three formulas of three numbers. */
    private static void gamma(ByteBuffer tag) throws MalformedException {
        IccBytes.require(tag,
                IccBytes.u32(tag, 8) == 0 ? 18L + (long) IccBytes.u16(tag, 12) * IccBytes.u16(tag, 14) * IccBytes.u16(tag, 16) : 12 + 36);
    }

    /** Avoids overflow: two factors of 32 bits must not multiply to a small number. */
    private static void require(ByteBuffer tag, long bytes, long factor, long most) throws MalformedException {
        IccBytes.require(tag, factor > most ? Long.MAX_VALUE : bytes);
    }
}
