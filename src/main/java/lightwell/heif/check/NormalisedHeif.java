package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightwell.heif.HeifFile;

/**
 * A file made safe for the decoder: the original bytes with a rebuilt item graph.
 *
 * @param bytes     direct memory, for the decoder; position 0 to its limit
 * @param graph     of the original file, with everything in it
 * @param decodable ids of the items that a decoder may be asked for, by their payload when they are of type {@code jpeg},
 *                  else by {@code bytes}; unmodifiable
 * @param pixels    that decoding takes, by the ids of the decodable items: with all that they are made from; unmodifiable
 * @param refused   why the decoder must not be asked for the other images: one sentence by item id; unmodifiable
 * @param copied    how samples are to be read that the decoder only copies, by the id of the image; unmodifiable
 * @param warnings  what was left out or mended, each one sentence
 */
public record NormalisedHeif(ByteBuffer bytes, HeifFile graph, Set<Integer> decodable, Map<Integer, Long> pixels,
        Map<Integer, String> refused, Map<Integer, CopiedSamples> copied, List<String> warnings) {

    /** The same with another primary item in the graph; what the decoder reads stays as it is, which gives out images by their ids. */
    public NormalisedHeif withPrimary(int image) {
        return new NormalisedHeif(bytes, graph.withPrimary(image), decodable, pixels, refused, copied, warnings);
    }
}
