package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.heif.CodecTypes;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.HevcConfig;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;

/**
 * The colour description in a coded picture's own stream: HEVC's video usability information, AV1's sequence header. It applies if the file
 * has no property {@code colr}.
 *
 * @param where in words: "HEVC stream", "AV1 stream"
 */
public record StreamColour(Property.Nclx code, Message where) {

    /** Bytes of {@code av1C} before the open bitstream units in it. */
    private static final int AV1_UNITS_AT = 4;

    /** The description of a coded item; empty for other items, and if the stream has none or cannot be read. */
    public static Optional<StreamColour> of(HeifFile graph, Item item) {
        Optional<Property.DecoderConfig> config = item.property(Property.DecoderConfig.class)
                .filter(found -> CodecTypes.isCoded(item) && found.type().equals(CodecTypes.config(item)));
        try {
            if (config.isEmpty()) {
                return Optional.empty();
            }
            ByteBuffer data = graph.beginning(item);
            return item.type().equals("hvc1") ? hevc(config.get(), data) : av1(config.get(), data);
        } catch (HeifException unreadable) {
            return Optional.empty();
        }
    }

    /** The parameter set is in the configuration, else in the stream. */
    private static Optional<StreamColour> hevc(Property.DecoderConfig hvcC, ByteBuffer data) throws HeifException {
        ByteBuffer set = HevcConfig.parameterSet(hvcC).or(() -> HevcConfig.parameterSet(hvcC, data)).orElse(null);
        return set == null ? Optional.empty()
                : HevcColour.of(set).map(code -> new StreamColour(code, Message.of("heif.coded-stream", "HEVC")));
    }

    private static Optional<StreamColour> av1(Property.DecoderConfig av1C, ByteBuffer data) throws HeifException {
        ByteBuffer inConfig = ByteBuffer.wrap(av1C.content(), AV1_UNITS_AT, av1C.content().length - AV1_UNITS_AT);
        for (ByteBuffer units : new ByteBuffer[] {inConfig, data}) {
            for (ByteBuffer header : Av1Units.sequenceHeaders(units)) {
                return Optional.of(new StreamColour(Av1Colour.of(header), Message.of("heif.coded-stream", "AV1")));
            }
        }
        return Optional.empty();
    }
}
