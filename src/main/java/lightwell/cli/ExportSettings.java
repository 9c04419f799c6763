package lightwell.cli;

import java.util.OptionalDouble;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
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
import lightwell.metadata.Primaries;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of an EXR on the command line. */
final class ExportSettings implements ExporterSettings<ExportOptions> {

    private static final String AUTO = "auto";

    @Option(names = "--colorspace", paramLabel = "NAME")
    private String colorSpace = ExportOptions.DEFAULT.colorSpace();

    @Option(names = "--compression", paramLabel = "NAME")
    private String compression;

    @Option(names = "--layout", paramLabel = "NAME", defaultValue = "layers")
    private Layout layout;

    @Option(names = "--gainmap", paramLabel = "NAME", defaultValue = "auto")
    private Choice gainMap;

    @Option(names = "--headroom", paramLabel = "X")
    private String headroom = AUTO;

    @Option(names = "--gainmap-curve", paramLabel = "NAME", defaultValue = "srgb")
    private GainCurve curve;

    @Option(names = "--missing-gain", paramLabel = "0|8|none", defaultValue = "0")
    private MissingGain missing;

    @Option(names = "--depth-upsampling", paramLabel = "NAME", defaultValue = "nearest")
    private DepthUpsampling depth;

    @Option(names = "--no-chromaticities")
    private boolean withoutChromaticities;

    @Option(names = "--jobs", paramLabel = "N")
    private Integer jobs;

    @Override
    public ExportOptions options(CommandLine command) {
        if (jobs != null && jobs < 1) {
            throw UsageErrors.because(command, Message.of("cli.jobs-must-more-not", jobs));
        }
        HdrOptions hdr = hdr(command);
        return new ExportOptions(colorSpace, compression(command), layout, hdr, !withoutChromaticities, depth, jobs == null ? 0 : jobs);
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

    /** Checks that the colour space exists. */
    @Override
    public void check(CommandLine command, ExportOptions options, ColorEngine color) {
        try {
            color.fromLinear(Primaries.AP1, options.colorSpace());
        } catch (ColorException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }
}
