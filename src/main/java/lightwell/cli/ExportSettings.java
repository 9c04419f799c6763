package lightwell.cli;

import java.util.OptionalDouble;
import lightwell.export.Compression;
import lightwell.export.ExportException;
import lightwell.export.ExportOptions;
import lightwell.export.ExportOptions.DepthUpsampling;
import lightwell.export.ExportOptions.Layout;
import lightwell.failure.FailureSentence;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of an export as they are typed. */
final class ExportSettings {

    private static final String AUTO = "auto";

    @Option(names = "--colorspace", paramLabel = "NAME", description = "Of the RGB layers, by its name in the config: ACEScg unless told.")
    private String colorSpace = ExportOptions.DEFAULT.colorSpace();

    @Option(names = "--compression", paramLabel = "NAME",
            description = "zip (unless told; shenanigans: none), zips, piz, dwaa, dwab, pxr24, b44, b44a, rle or none; a level "
                    + "follows a colon: zip:1, dwaa:45.")
    private String compression;

    @Option(names = "--layout", paramLabel = "NAME",
            description = "layers: one part with named layers (unless told). shenanigans: a part for each, for compatibility.")
    private Layout layout = ExportOptions.DEFAULT.layout();

    @Option(names = "--gainmap", paramLabel = "NAME",
            description = "Which description of the gain map: auto (ISO 21496-1 if there is one, else Apple's), apple, iso or none.")
    private Choice gainMap = HdrOptions.DEFAULT.gainMap();

    @Option(names = "--headroom", paramLabel = "X",
            description = "Peak over SDR white, linear, in place of the file's: auto, or 1 and more.")
    private String headroom = AUTO;

    @Option(names = "--gainmap-curve", paramLabel = "NAME", description = "Of Apple's map: srgb (unless told) or rec709.")
    private GainCurve curve = HdrOptions.DEFAULT.curve();

    @Option(names = "--missing-gain", paramLabel = "0|8|none",
            description = "What Apple's maker note 48 counts as when it is missing: 0 (unless told), 8, or none: the map is invalid.")
    private MissingGain missing = HdrOptions.DEFAULT.missing();

    @Option(names = "--depth-upsampling", paramLabel = "NAME",
            description = "nearest: depth's own samples (unless told). guided: edges follow the picture's, steps are smoothed "
                    + "within a surface.")
    private DepthUpsampling depth = ExportOptions.DEFAULT.depth();

    @Mixin
    private ConfigOption config;

    @Option(names = "--no-chromaticities", description = "Write colorInteropID alone, without the chromaticities attribute.")
    private boolean withoutChromaticities;

    @ArgGroup
    private final ExistingOptions existing = new ExistingOptions();

    @Option(names = "--jobs", paramLabel = "N", description = "Threads; as many as there are processors unless told.")
    private Integer jobs;

    ConfigOption config() {
        return config;
    }

    /** @throws CommandLine.ParameterException one sentence */
    ExportOptions options(CommandLine command) {
        if (jobs != null && jobs < 1) {
            throw UsageErrors.because(command, Message.of("cli.jobs-must-more-not", jobs));
        }
        HdrOptions hdr = hdr(command);
        return new ExportOptions(colorSpace, compression(command), layout, hdr, existing.existing(), !withoutChromaticities, depth,
                jobs == null ? 0 : jobs);
    }

    private Compression compression(CommandLine command) {
        if (compression == null) {
            return layout == Layout.SHENANIGANS ? Compression.NONE : ExportOptions.DEFAULT.compression();
        }
        try {
            return Compression.parse(compression);
        } catch (ExportException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    private HdrOptions hdr(CommandLine command) {
        try {
            OptionalDouble peak = headroom.equalsIgnoreCase(AUTO) ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(headroom));
            return new HdrOptions(gainMap, peak, curve, missing);
        } catch (NumberFormatException e) {
            throw UsageErrors.because(command, Message.of("cli.headroom-must-auto-number-not", headroom));
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }
}
