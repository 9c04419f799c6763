package lightwell.heif;

import java.util.List;
import java.util.Optional;
import lightwell.message.Message;

/**
 * The location of an item's payload.
 *
 * @param extents resolved and inside the file; empty if there is a problem
 * @param bytes   length of the payload according to the file
 * @param problem why the payload is unavailable, the end of a sentence ("lies outside the file: …"); empty if it is available
 */
record ItemLocation(List<Extent> extents, long bytes, Optional<Message> problem) {

    static ItemLocation usable(List<Extent> extents, long bytes) {
        return new ItemLocation(List.copyOf(extents), bytes, Optional.empty());
    }

    static ItemLocation unusable(long bytes, Message problem) {
        return new ItemLocation(List.of(), bytes, Optional.of(problem));
    }
}
