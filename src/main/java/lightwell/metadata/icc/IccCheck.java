package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.metadata.MalformedException;
import lightwell.metadata.TextCleaner;

/**
 * Whether an ICC profile may be given to a native library, or to programs that trust its own lengths: the tag table, and inside of each tag
 * every count, offset and size that its type knows (ICC.1:2022, 7 and 10). Types that nobody parses are left as they are. Stateless.
 */
public final class IccCheck {

    private static final int TAG_COUNT = 128;
    private static final int ENTRY = 12;

    private IccCheck() {}

    /** Why it may not, the end of a sentence about "the profile": "its tag cprt …"; empty when all lengths hold. */
    public static Optional<String> problem(byte[] profile) {
        try {
            int tags = new IccProfile(profile).entries();
            checkTags(ByteBuffer.wrap(profile), tags);
            return Optional.empty();
        } catch (MalformedException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Entries of the same name too, which {@link IccProfile} leaves out. */
    private static void checkTags(ByteBuffer all, int count) throws MalformedException {
        int first = TAG_COUNT + 4 + count * ENTRY;
        for (int entry = TAG_COUNT + 4; entry < first; entry += ENTRY) {
            String name = TextCleaner.clean(IccProfile.signature(all, entry));
            int offset = all.getInt(entry + 4);
            if (offset < first) {
                throw new MalformedException("its tag " + name + " lies inside the table of tags");
            }
            ByteBuffer tag = all.slice(offset, all.getInt(entry + 8));
            try {
                IccLengths.check(tag);
            } catch (MalformedException e) {
                String type = TextCleaner.clean(IccProfile.signature(tag, 0)).strip();
                throw new MalformedException("its tag " + name + " (" + type + ") " + e.getMessage());
            }
        }
    }
}
