package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import lightwell.message.Message;
import lightwell.metadata.IccTableProfile;
import lightwell.metadata.MalformedException;

/** Rewrites RGB profiles made of lookup tables (ICC.1:2022, 8.3.2) from their checked parts. */
final class IccTableProfiles {

    private static final int HEADER = 128;
    private static final int TAGS = 2;
    private static final int WHITE_BYTES = 20;
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");
    private static final Set<String> SPACES = Set.of("XYZ ", "Lab ");
    /** X, Y and Z of D50 as s15Fixed16Numbers. */
    private static final int[] D50 = {0xF6D6, 0x1_0000, 0xD32D};

    private IccTableProfiles() {}

    /** Whether the profile has a lookup table. */
    static boolean in(IccProfile icc) {
        return icc.has("A2B0") || icc.has("A2B1");
    }

    /** A profile with the perceptual table, or the colorimetric one if that is missing. */
    static IccTableProfile of(IccProfile icc) throws MalformedException {
        ByteBuffer table = icc.tag(icc.has("A2B0") ? "A2B0" : "A2B1");
        IccTableCheck.check(table, 3);
        ByteBuffer header = icc.header();
        int version = header.get(8);
        String kind = IccProfile.signature(header, 12);
        if (version != 2 && version != 4 || !CLASSES.contains(kind) || !SPACES.contains(icc.connectionSpace())) {
            throw new MalformedException(Message.of("metadata.no-profile-pictures-version"));
        }
        int first = HEADER + 4 + 12 * TAGS;
        int padded = table.limit() + 3 & ~3;
        ByteBuffer out = ByteBuffer.allocate(first + padded + WHITE_BYTES);
        out.putInt(0, out.capacity()).putInt(8, version << 24);
        text(out, 12, kind);
        text(out, 16, "RGB ");
        text(out, 20, icc.connectionSpace());
        text(out, 36, "acsp");
        white(out, 68);
        out.putInt(HEADER, TAGS);
        text(out, HEADER + 4, "A2B0");
        out.putInt(HEADER + 8, first).putInt(HEADER + 12, table.limit());
        text(out, HEADER + 16, "wtpt");
        out.putInt(HEADER + 20, first + padded).putInt(HEADER + 24, WHITE_BYTES);
        out.put(first, table, 0, table.limit());
        text(out, first + padded, "XYZ ");
        white(out, first + padded + 8);
        return new IccTableProfile(out.array());
    }

    private static void text(ByteBuffer out, int at, String four) {
        out.put(at, four.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void white(ByteBuffer out, int at) {
        for (int i = 0; i < 3; i++) {
            out.putInt(at + 4 * i, D50[i]);
        }
    }
}
