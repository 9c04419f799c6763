package lightwell.heif;

import java.util.List;

/**
 * Where the payload of an item lies.
 *
 * @param extents resolved and inside the file; empty when there is a problem
 * @param bytes   length of the payload, as the file says
 * @param problem why the payload cannot be had, the end of a sentence ("lies outside the file: …"); null when it can
 */
record ItemLocation(List<Extent> extents, long bytes, String problem) {

    static ItemLocation unusable(long bytes, String problem) {
        return new ItemLocation(List.of(), bytes, problem);
    }
}
