package lightwell.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.CubeSpace;
import lightwell.author.Curves;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.OutputFormat;
import lightwell.author.map.MapOptions;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.message.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The options of authoring on the command line. */
final class EncodeSettings {

    private static final String ALL = "all";
    /** The options of which each decides on the SDR base: with one of them, none of the preset's apply. */
    private static final List<String> METHODS = List.of("--sdr", "--cube", "--cube-input", "--cube-output", "--hdr-view", "--sdr-view",
            "--knee", "--peak");

    @Option(names = "--format", paramLabel = "NAME,...", split = ",", hideParamSyntax = true, defaultValue = "heic")
    private List<String> formats;

    @Option(names = "--quality", paramLabel = "NAME", defaultValue = "good")
    private Quality quality;

    @Option(names = "--input-space", paramLabel = "NAME")
    private String inputSpace;

    @Option(names = "--sdr", paramLabel = "FILE")
    private Path sdr;

    @Option(names = "--cube", paramLabel = "FILE.cube")
    private Path cube;

    @Option(names = "--cube-input", paramLabel = "NAME", defaultValue = "P3-PQ")
    private String cubeInput;

    @Option(names = "--cube-output", paramLabel = "NAME", defaultValue = "sRGB-2.2")
    private String cubeOutput;

    @Option(names = "--hdr-view", paramLabel = "NAME")
    private String hdrView;

    @Option(names = "--sdr-view", paramLabel = "NAME")
    private String sdrView;

    @Option(names = "--knee", paramLabel = "X", defaultValue = "0.6")
    private double knee;

    @Option(names = "--peak", paramLabel = "X%|NITS", defaultValue = "99.9%")
    private String peak;

    @Option(names = "--base", paramLabel = "p3|srgb", defaultValue = "p3")
    private String base;

    @Option(names = "--base-bits", paramLabel = "8|10", defaultValue = "8")
    private int baseBits;

    @Option(names = "--chroma", paramLabel = "auto|420|444", defaultValue = "auto")
    private String chroma;

    @Option(names = "--map", paramLabel = "mono|rgb", defaultValue = "mono")
    private String map;

    @Option(names = "--map-size", paramLabel = "1|2|4", defaultValue = "1")
    private int mapSize;

    @Option(names = "--map-bits", paramLabel = "8|10", defaultValue = "8")
    private int mapBits;

    @Option(names = "--max-headroom", paramLabel = "X")
    private String maxHeadroom;

    @Option(names = "--iso-only")
    private boolean isoOnly;

    @Option(names = "--no-metadata")
    private boolean noMetadata;

    @Option(names = "--no-verify")
    private boolean noVerify;

    Optional<String> inputSpace() {
        return Optional.ofNullable(inputSpace);
    }

    /** @param preset options that apply where the user typed none */
    EncodeOptions options(CommandLine command, EncodeOptions preset) {
        try {
            Typed<EncodeOptions> typed = new Typed<>(command, preset);
            typed.set("--format", EncodeOptions::withFormats, this::formats).set("--quality", EncodeOptions::withQuality, () -> quality)
                    .set("--chroma", EncodeOptions::withChroma, this::resolution)
                    .set("--no-verify", EncodeOptions::withVerify, () -> !noVerify);
            return typed.options().withAuthor(author(typed, preset.author()));
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    private AuthorOptions author(Typed<EncodeOptions> typed, AuthorOptions preset) {
        BaseSpace space = word(base, "p3", "srgb").equals("p3") ? BaseSpace.DISPLAY_P3 : BaseSpace.SRGB;
        boolean method = METHODS.stream().anyMatch(typed::has);
        return new AuthorOptions(typed.has("--base") ? space : preset.space(), typed.has("--base-bits") ? baseBits : preset.bits(),
                method ? method() : preset.sdr(), map(typed, preset.map()), typed.has("--no-metadata") ? !noMetadata : preset.metadata());
    }

    private MapOptions map(Typed<EncodeOptions> typed, MapOptions preset) {
        boolean colour = word(map, "mono", "rgb").equals("rgb");
        return new MapOptions(typed.has("--map") ? colour : preset.colour(), typed.has("--map-size") ? mapSize : preset.reduction(),
                typed.has("--map-bits") ? mapBits : preset.bits(), typed.has("--max-headroom") ? headroom() : preset.maxHeadroom(),
                typed.has("--iso-only") ? !isoOnly : preset.apple());
    }

    private Optional<Chroma> resolution() {
        String named = word(chroma, "auto", "420", "444");
        return Stream.of(Chroma.values()).filter(known -> known.code().equals(named)).findFirst();
    }

    private List<OutputFormat> formats() {
        Set<OutputFormat> wanted = EnumSet.noneOf(OutputFormat.class);
        for (String name : formats) {
            if (name.equalsIgnoreCase(ALL)) {
                wanted.addAll(List.of(OutputFormat.values()));
            } else {
                wanted.add(OutputFormat.of(name).orElseThrow(() -> noneOf(name, names())));
            }
        }
        return new ArrayList<>(wanted);
    }

    private static List<String> names() {
        return Stream.concat(Stream.of(OutputFormat.values()).map(OutputFormat::id), Stream.of(ALL)).toList();
    }

    private SdrMethod method() {
        if (Stream.of(sdr, cube, sdrView).filter(Objects::nonNull).count() > 1 || (sdrView == null) != (hdrView == null)) {
            throw new RefusedException(Message.of("cli.one-sdr-method"));
        }
        if (sdrView != null) {
            return new SdrMethod.Views(hdrView, sdrView);
        }
        if (sdr != null) {
            return new SdrMethod.Given(sdr);
        }
        if (cube != null) {
            return new SdrMethod.Cube(cube, space(cubeInput), space(cubeOutput));
        }
        if (!(knee >= 0 && knee < 1)) {
            throw new RefusedException(Message.of("cli.knee", knee));
        }
        return rollOff();
    }

    private SdrMethod rollOff() {
        boolean share = peak.endsWith("%");
        double value = number("--peak", share ? peak.substring(0, peak.length() - 1) : peak);
        if (share ? !(value > 0 && value <= 100) : !(value > Curves.WHITE_NITS)) {
            throw new RefusedException(Message.of("cli.peak", peak));
        }
        return share ? new SdrMethod.RollOff(knee, OptionalDouble.empty(), value / 100)
                : new SdrMethod.RollOff(knee, OptionalDouble.of(value / Curves.WHITE_NITS), 1);
    }

    private OptionalDouble headroom() {
        if (maxHeadroom == null) {
            return OptionalDouble.empty();
        }
        double value = number("--max-headroom", maxHeadroom);
        if (!(value > 1)) {
            throw new RefusedException(Message.of("cli.max-headroom", maxHeadroom));
        }
        return OptionalDouble.of(value);
    }

    private static CubeSpace space(String name) {
        return CubeSpace.of(name).orElseThrow(() -> noneOf(name, Stream.of(CubeSpace.values()).map(CubeSpace::title).toList()));
    }

    private static String word(String value, String... words) {
        return Stream.of(words).filter(value::equalsIgnoreCase).findFirst().orElseThrow(() -> noneOf(value, List.of(words)))
                .toLowerCase(Locale.ROOT);
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new RefusedException(Message.of("cli.no-number", option, value), e);
        }
    }

    private static RefusedException noneOf(String value, List<String> words) {
        return new RefusedException(Message.of("cli.none-of", value, words));
    }
}
