package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;
import lightwell.metadata.TextCleaner;

/**
 * Decides whether an ICC profile may be given to native libraries and to programs that trust its lengths: checks the tag table, and in each
 * tag every count, offset and size of its type (ICC.1:2022, 7 and 10). Private types are not interpreted. Stateless.
 */
public final class IccCheck {

    private static final int TAG_COUNT = 128;
    private static final int ENTRY = 12;

    private IccCheck() {}

    /** The reason for refusing it, the end of a sentence about "the profile": "its tag cprt …"; empty if all lengths are valid. */
    public static Optional<Message> problem(byte[] profile) {
        try {
            int tags = new IccProfile(profile).entries();
            checkTags(ByteBuffer.wrap(profile), tags);
            return Optional.empty();
        } catch (MalformedException e) {
            return Optional.of(e.reason());
        }
    }

    /** Includes entries with a repeated name, which {@link IccProfile} ignores. */
    private static void checkTags(ByteBuffer all, int count) throws MalformedException {
        int first = TAG_COUNT + 4 + count * ENTRY;
        for (int entry = TAG_COUNT + 4; entry < first; entry += ENTRY) {
            String name = TextCleaner.clean(IccProfile.signature(all, entry));
            int offset = all.getInt(entry + 4);
            if (offset < first) {
                throw new MalformedException(Message.of("metadata.tag-lies-inside-table-tags", name));
            }
            ByteBuffer tag = all.slice(offset, all.getInt(entry + 8));
            try {
                IccLengths.check(tag);
            } catch (MalformedException e) {
                String type = TextCleaner.clean(IccProfile.signature(tag, 0)).strip();
                throw new MalformedException(Message.of("metadata.tag-refused", name, type, e.reason()));
            }
        }
    }
}
