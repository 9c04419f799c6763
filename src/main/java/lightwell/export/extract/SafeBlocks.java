package lightwell.export.extract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.metadata.icc.IccCheck;
import lightwell.metadata.tree.MetadataBlock;

/**
 * The blocks of a photo that may be written. ICC profiles are parsed by native code, in the TIFF writer and in programs that open the
 * files: a profile with false lengths is not written at all. Other blocks are only copied to files of their own. Immutable.
 */
final class SafeBlocks {

    /** Position of the colour space in an ICC profile. */
    private static final int ICC_SPACE = 16;

    private final List<MetadataBlock> blocks;

    private SafeBlocks(List<MetadataBlock> blocks) {
        this.blocks = blocks;
    }

    /** @param refused receives a sentence for each block that is left out */
    static SafeBlocks of(List<MetadataBlock> all, Consumer<Message> refused) {
        return new SafeBlocks(all.stream().filter(block -> {
            Optional<Message> problem = problem(block);
            problem.ifPresent(reason -> refused.accept(Message.of("export.icc-profile-not-written-because", block.owner(), reason)));
            return problem.isEmpty();
        }).toList());
    }

    private static Optional<Message> problem(MetadataBlock block) {
        return block.kind() == MetadataBlock.Kind.ICC ? IccCheck.problem(bytes(block.data())) : Optional.empty();
    }

    Stream<MetadataBlock> stream() {
        return blocks.stream();
    }

    /**
     * The profile of a layer.
     *
     * @param space of its samples: "RGB ", "GRAY"
     */
    Optional<byte[]> profile(String layer, String space) {
        return blocks.stream()
                .filter(block -> block.kind() == MetadataBlock.Kind.ICC && block.owner().equals(layer))
                .map(block -> bytes(block.data()))
                .filter(icc -> space.equals(space(icc)))
                .findFirst();
    }

    private static String space(byte[] icc) {
        return new String(icc, ICC_SPACE, 4, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return bytes;
    }
}
