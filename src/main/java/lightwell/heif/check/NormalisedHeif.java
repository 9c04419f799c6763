package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightwell.heif.HeifFile;
import lightwell.message.Message;

/**
 * A file made safe for the decoder: the original bytes with a rebuilt item graph.
 *
 * @param bytes     direct memory, for the decoder; position 0 to its limit
 * @param graph     of the original file, complete
 * @param decodable ids of the items that may be decoded: from their payload if they are of type {@code jpeg}, else through {@code bytes};
 * unmodifiable
 * @param pixels    cost of decoding by the ids of decodable items, including all inputs; unmodifiable
 * @param refused   why the other images must not be decoded: one sentence by item id; unmodifiable
 * @param copied    how to interpret samples that the decoder only copies, by the id of the image; unmodifiable
 * @param warnings  what was left out or repaired, one sentence each
 */
public record NormalisedHeif(ByteBuffer bytes, HeifFile graph, Set<Integer> decodable, Map<Integer, Long> pixels,
        Map<Integer, Message> refused, Map<Integer, CopiedSamples> copied, List<Message> warnings) {

    /** The same file with another primary item in the graph; the bytes for the decoder, which takes ids, stay the same. */
    public NormalisedHeif withPrimary(int image) {
        return new NormalisedHeif(bytes, graph.withPrimary(image), decodable, pixels, refused, copied, warnings);
    }
}
