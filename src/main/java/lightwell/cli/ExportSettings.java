package lightwell.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import lightwell.cli.option.LayerList;
import lightwell.cli.option.TileSide;
import lightwell.cli.option.Typed;
import lightwell.cli.option.UsageErrors;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.depth.DepthEncoding;
import lightwell.export.ExportException;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions.DepthUpsampling;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrStorage.Layout;
import lightwell.failure.FailureSentence;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.hdr.HdrOptions;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The options of an EXR on the command line. */
final class ExportSettings implements ExporterSettings<ExportOptions> {

    private static final String AUTO = "auto";

    @Option(names = {"--colorspace", "--space"}, paramLabel = "NAME")
    private String colorSpace = ExportOptions.DEFAULT.color().space();

    @Option(names = "--compression", paramLabel = "NAME")
    private String compression;

    @Option(names = "--layout", paramLabel = "NAME", defaultValue = "layers")
    private Layout layout;

    @Option(names = "--layers", paramLabel = "NAME,...", split = ",", hideParamSyntax = true, defaultValue = "all")
    private List<String> layers;

    @Option(names = "--float", paramLabel = "NAME,...", split = ",", hideParamSyntax = true, defaultValue = "depth")
    private List<String> floats;

    @Option(names = "--tiles", paramLabel = "[N]", hideParamSyntax = true, preprocessor = TileSide.class)
    private Integer tiles;

    @Option(names = "--orientation", paramLabel = "NAME", defaultValue = "upright")
    private Orientation orientation;

    @Option(names = "--gainmap", paramLabel = "NAME", defaultValue = "auto")
    private Choice gainMap;

    @Option(names = "--headroom", paramLabel = "X")
    private String headroom = AUTO;

    @Option(names = "--gainmap-curve", paramLabel = "NAME", defaultValue = "srgb")
    private GainCurve curve;

    @Option(names = "--missing-gain", paramLabel = "0|8|none", defaultValue = "0")
    private MissingGain missing;

    @Option(names = "--depth", paramLabel = "NAME", defaultValue = "metres")
    private DepthEncoding encoding;

    @Option(names = "--depth-upsampling", paramLabel = "NAME", defaultValue = "nearest")
    private DepthUpsampling depth;

    @Option(names = "--no-chromaticities")
    private boolean withoutChromaticities;

    @Option(names = "--no-camera")
    private boolean withoutCamera;

    @Option(names = "--threads", paramLabel = "N")
    private Integer threads;

    /** Whether pictures are turned. */
    enum Orientation { UPRIGHT, STORED }

    @Override
    public ExportOptions options(CommandLine command, ExportOptions preset) {
        if (threads != null && threads < 1) {
            throw UsageErrors.because(command, Message.of("cli.threads", threads));
        }
        Typed<ExportOptions> typed = new Typed<>(command, preset);
        if (typed.has("--layout") && layout == Layout.SHENANIGANS && typed.has("--float")) {
            throw UsageErrors.because(command, Message.of("cli.layout-has-halves", layout.name().toLowerCase(Locale.ROOT)));
        }
        typed.set("--colorspace", ExportOptions::withColorSpace, () -> colorSpace)
                .set("--no-chromaticities", ExportOptions::withChromaticities, () -> !withoutChromaticities)
                .set("--layout", ExportOptions::withLayout, () -> layout)
                .set("--depth-upsampling", ExportOptions::withDepth, () -> depth)
                .set("--threads", ExportOptions::withThreads, () -> threads);
        storage(command, typed);
        content(command, typed);
        hdr(command, typed);
        return typed.options();
    }

    private void storage(CommandLine command, Typed<ExportOptions> typed) {
        if (typed.has("--layout") && layout == Layout.SHENANIGANS) { // its script's, unless another is asked for
            typed.set("--layout", ExportOptions::withCompression, () -> Compression.NONE);
        }
        typed.set("--compression", ExportOptions::withCompression, () -> compression(command))
                .set("--tiles", (o, side) -> o.storing(file -> file.withTiles(side)), () -> OptionalInt.of(tiles));
    }

    private void content(CommandLine command, Typed<ExportOptions> typed) {
        typed.set("--layers", (o, parts) -> o.telling(c -> c.withLayers(parts)), () -> LayerList.parse(command, layers, false))
                .set("--float", (o, parts) -> o.telling(c -> c.withFloats(parts)), () -> LayerList.parse(command, floats, true))
                .set("--orientation", (o, turned) -> o.telling(c -> c.withUpright(turned)), () -> orientation == Orientation.UPRIGHT)
                .set("--depth", (o, values) -> o.telling(c -> c.withDepth(values)), () -> encoding)
                .set("--no-camera", (o, told) -> o.telling(c -> c.withCamera(told)), () -> !withoutCamera);
    }

    private void hdr(CommandLine command, Typed<ExportOptions> typed) {
        hdr(typed, "--gainmap", HdrOptions::withGainMap, () -> gainMap);
        hdr(typed, "--headroom", HdrOptions::withHeadroom, () -> headroom(command));
        hdr(typed, "--gainmap-curve", HdrOptions::withCurve, () -> curve);
        hdr(typed, "--missing-gain", HdrOptions::withMissing, () -> missing);
    }

    private static <V> void hdr(Typed<ExportOptions> typed, String option, BiFunction<HdrOptions, V, HdrOptions> change,
            Supplier<V> value) {
        typed.set(option, (o, v) -> o.withHdr(change.apply(o.hdr(), v)), value);
    }

    private Compression compression(CommandLine command) {
        try {
            return Compression.parse(compression);
        } catch (ExportException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    private OptionalDouble headroom(CommandLine command) {
        try {
            return headroom.equalsIgnoreCase(AUTO) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(headroom));
        } catch (NumberFormatException e) {
            throw UsageErrors.because(command, Message.of("cli.headroom-must-auto-number-not", headroom));
        }
    }

    /** Checks that the colour space exists. */
    @Override
    public void check(CommandLine command, ExportOptions options, ColorEngine color) {
        try {
            color.fromLinear(Primaries.AP1, options.color().space());
        } catch (ColorException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }
}
