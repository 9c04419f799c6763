package lightwell.export.exr;

import java.util.List;
import java.util.Set;
import lightwell.depth.DepthEncoding;
import lightwell.export.ExportException;
import lightwell.export.exr.ExrContent.Part;
import lightwell.export.options.JsonType;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;
import lightwell.failure.RefusedException;
import lightwell.hdr.HdrOptions;
import lightwell.message.Message;

/** The options of an EXR as JSON. docs/presets.md explains each key. */
final class ExrOptionsJson {

    private static final JsonType<Compression> COMPRESSION = JsonTypes.mapped(JsonTypes.TEXT, ExrOptionsJson::compression,
            Compression::toString);
    private static final JsonType<Set<Part>> PARTS = JsonTypes.mapped(JsonTypes.list(JsonTypes.oneOf(Part.values(), Part::id)),
            Set::copyOf, List::copyOf);
    private static final JsonType<Boolean> UPRIGHT = JsonTypes.oneOf(new Boolean[] {true, false}, turned -> turned ? "upright" : "stored");

    private static final OptionsCodec<HdrOptions> HDR = OptionsCodec.of(HdrOptions.DEFAULT)
            .key("gainMap", JsonTypes.oneOf(HdrOptions.Choice.values()), HdrOptions::gainMap, HdrOptions::withGainMap)
            .key("headroom", JsonTypes.OPTIONAL_NUMBER, HdrOptions::headroom, HdrOptions::withHeadroom)
            .key("gainMapCurve", JsonTypes.oneOf(HdrOptions.GainCurve.values()), HdrOptions::curve, HdrOptions::withCurve)
            .key("missingGain", JsonTypes.oneOf(HdrOptions.MissingGain.values(), ExrOptionsJson::word), HdrOptions::missing,
                    HdrOptions::withMissing)
            .key("displayHeadroom", JsonTypes.OPTIONAL_NUMBER, HdrOptions::target, HdrOptions::withTarget);

    static final OptionsCodec<ExportOptions> CODEC = OptionsCodec.of(ExportOptions.DEFAULT)
            .key("colorSpace", JsonTypes.TEXT, options -> options.color().space(), ExportOptions::withColorSpace)
            .key("chromaticities", JsonTypes.FLAG, options -> options.color().chromaticities(), ExportOptions::withChromaticities)
            .key("compression", COMPRESSION, options -> options.storage().compression(), ExportOptions::withCompression)
            .key("layout", JsonTypes.oneOf(ExrStorage.Layout.values()), options -> options.storage().layout(), ExportOptions::withLayout)
            .key("tiles", JsonTypes.OPTIONAL_WHOLE, options -> options.storage().tiles(),
                    (options, side) -> options.storing(file -> file.withTiles(side)))
            .key("layers", PARTS, options -> options.content().layers(),
                    (options, parts) -> options.telling(content -> content.withLayers(parts)))
            .key("floats", PARTS, options -> options.content().floats(),
                    (options, parts) -> options.telling(content -> content.withFloats(parts)))
            .key("orientation", UPRIGHT, options -> options.content().upright(),
                    (options, turned) -> options.telling(content -> content.withUpright(turned)))
            .key("camera", JsonTypes.FLAG, options -> options.content().camera(),
                    (options, told) -> options.telling(content -> content.withCamera(told)))
            .key("depth", JsonTypes.oneOf(DepthEncoding.values()), options -> options.content().depth(),
                    (options, encoding) -> options.telling(content -> content.withDepth(encoding)))
            .key("hdr", HDR, ExportOptions::hdr, ExportOptions::withHdr)
            .key("depthUpsampling", JsonTypes.oneOf(ExportOptions.DepthUpsampling.values()), ExportOptions::depth,
                    ExportOptions::withDepth)
            .key("threads", JsonTypes.WHOLE, ExportOptions::threads, ExrOptionsJson::withThreads);

    private ExrOptionsJson() {}

    private static Compression compression(String text) {
        try {
            return Compression.parse(text);
        } catch (ExportException e) {
            throw new RefusedException(e.told(), e);
        }
    }

    private static ExportOptions withThreads(ExportOptions options, int count) {
        if (count < 0) {
            throw new RefusedException(Message.of("options.threads", count));
        }
        return options.withThreads(count);
    }

    /** As on the command line. */
    private static String word(HdrOptions.MissingGain value) {
        return switch (value) {
            case ZERO -> "0";
            case EIGHT -> "8";
            case NONE -> "none";
        };
    }
}
