package lightwell.heif;

import java.util.List;
import lightwell.message.Message;

/**
 * The location of an item's payload.
 *
 * @param extents resolved and inside the file; empty if there is a problem
 * @param bytes   length of the payload according to the file
 * @param problem why the payload is unavailable, the end of a sentence ("lies outside the file: …"); null if it is available
 */
record ItemLocation(List<Extent> extents, long bytes, Message problem) {

    static ItemLocation unusable(long bytes, Message problem) {
        return new ItemLocation(List.of(), bytes, problem);
    }
}
