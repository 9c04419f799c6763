package lightwell.ui.author;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import lightwell.author.BaseSpace;
import lightwell.author.CubeSpace;
import lightwell.author.Curves;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.OutputFormat;
import lightwell.author.map.MapOptions;
import lightwell.author.source.SourceOptions;

/** What the user chose. For the FX thread. */
final class AuthorSettings {

    static final double USUAL_KNEE = SdrMethod.RollOff.DEFAULT.knee();
    static final double MOST_KNEE = 0.95;
    static final double USUAL_SHARE = 100 * SdrMethod.RollOff.DEFAULT.share();
    static final double LEAST_SHARE = 95;
    static final double USUAL_PEAK = stops(1000);
    static final double LEAST_PEAK = stops(210);
    static final double MOST_PEAK = stops(10_000);
    static final double USUAL_LIMIT = 3;
    static final double LEAST_LIMIT = 0.25;
    static final double MOST_LIMIT = 5.5;

    private final KeptSettings kept = new KeptSettings();

    /** What the numbers of sources are; empty for what the files say. Not remembered, since it belongs to the files at hand. */
    final ObjectProperty<Optional<String>> inputSpace = new SimpleObjectProperty<>(Optional.empty());
    final Map<OutputFormat, BooleanProperty> formats = new EnumMap<>(OutputFormat.class);
    final ObjectProperty<Quality> quality = kept.choice("quality", Quality.GOOD);
    final ObjectProperty<ChromaChoice> chroma = kept.choice("chroma", ChromaChoice.AUTO);
    final BooleanProperty metadata = kept.flag("metadata", true);
    final BooleanProperty verify = kept.flag("verify", true);
    /** Whether a page about all files is written, too. */
    final BooleanProperty page = kept.flag("page", false);

    final ObjectProperty<MethodKind> method = kept.choice("method", MethodKind.ROLL_OFF);
    final DoubleProperty knee = kept.number("knee", 0, MOST_KNEE, USUAL_KNEE);
    final ObjectProperty<PeakKind> peak = kept.choice("peak", PeakKind.SHARE);
    /** Per cent of the pixels that are not brighter than the peak. */
    final DoubleProperty share = kept.number("share", LEAST_SHARE, 100, USUAL_SHARE);
    /** log2 of nits over SDR white. */
    final DoubleProperty peakStops = kept.number("peakStops", LEAST_PEAK, MOST_PEAK, USUAL_PEAK);
    /** Not remembered, since it belongs to the source at hand. */
    final ObjectProperty<Optional<Path>> given = new SimpleObjectProperty<>(Optional.empty());
    /** Views of the colour config; empty until it is known. */
    final StringProperty hdrView = kept.text("hdrView");
    final StringProperty sdrView = kept.text("sdrView");
    final ObjectProperty<Optional<Path>> cube = kept.path("cube");
    final ObjectProperty<CubeSpace> cubeInput = kept.choice("cubeInput", CubeSpace.P3_PQ);
    final ObjectProperty<CubeSpace> cubeOutput = kept.choice("cubeOutput", CubeSpace.SRGB_22);
    final ObjectProperty<BaseSpace> space = kept.choice("space", AuthorOptions.DEFAULT.space());
    final ObjectProperty<Bits> baseBits = kept.choice("baseBits", Bits.EIGHT);

    final ObjectProperty<MapChannels> channels = kept.choice("channels", MapChannels.MONO);
    final ObjectProperty<MapSize> mapSize = kept.choice("mapSize", MapSize.HALF);
    final ObjectProperty<Bits> mapBits = kept.choice("mapBits", Bits.EIGHT);
    final BooleanProperty limited = kept.flag("limited", false);
    /** The largest headroom, log2. */
    final DoubleProperty limitStops = kept.number("limitStops", LEAST_LIMIT, MOST_LIMIT, USUAL_LIMIT);
    final BooleanProperty apple = kept.flag("apple", MapOptions.DEFAULT.apple());

    /** Empty for the usual folder beside each source. */
    final ObjectProperty<Optional<Path>> folder = kept.path("folder");

    AuthorSettings() {
        for (OutputFormat format : OutputFormat.values()) {
            formats.put(format, kept.flag("format." + format.id(), format == OutputFormat.HEIC));
        }
    }

    /** log2 of light over SDR white. */
    static double stops(double nits) {
        return Math.log(nits / Curves.WHITE_NITS) / Math.log(2);
    }

    /** What is remembered until the next start: texts by the names of settings. */
    Map<String, String> texts() {
        return kept.texts();
    }

    /** Takes what was remembered; what is no value any more is left out. */
    void restore(Map<String, String> texts) {
        kept.restore(texts);
    }

    /** Sets everything as if the window were new. */
    void reset() {
        kept.reset();
        inputSpace.set(Optional.empty());
        given.set(Optional.empty());
    }

    /** Changes whenever {@link #author} does. */
    Observable[] looks() {
        return new Observable[] {method, knee, peak, share, peakStops, given, hdrView, sdrView, cube, cubeInput, cubeOutput, space,
            baseBits,
            channels, mapSize, mapBits, limited, limitStops, apple};
    }

    /** Changes whenever the size of files may. */
    Observable[] sizes() {
        return Stream.concat(Stream.of(looks()), Stream.concat(formats.values().stream(), Stream.of(quality, chroma)))
                .toArray(Observable[]::new);
    }

    SourceOptions sources() {
        return new SourceOptions(inputSpace.get());
    }

    List<OutputFormat> chosen() {
        return Stream.of(OutputFormat.values()).filter(format -> formats.get(format).get()).toList();
    }

    IntegerBinding formatCount() {
        return Bindings.createIntegerBinding(() -> chosen().size(), formats.values().toArray(Observable[]::new));
    }

    /** Whether a chosen format has a base and a gain map. */
    BooleanBinding mapped() {
        return Bindings.createBooleanBinding(() -> chosen().stream().anyMatch(OutputFormat::gainMap),
                formats.values().toArray(Observable[]::new));
    }

    /** Whether something that the method needs was not chosen yet. */
    BooleanBinding incomplete() {
        return Bindings.createBooleanBinding(() -> method().isEmpty(), method, given, hdrView, sdrView, cube);
    }

    /** Empty while something that it needs was not chosen. */
    Optional<AuthorOptions> author() {
        return method().map(sdr -> new AuthorOptions(space.get(), baseBits.get().count(), sdr, map(), metadata.get()));
    }

    /** Empty as long as {@link #author} is. */
    Optional<EncodeOptions> encode() {
        return author().map(author -> new EncodeOptions(chosen(), author, quality.get(), chroma.get().chroma(), verify.get()));
    }

    private Optional<SdrMethod> method() {
        return switch (method.get()) {
            case ROLL_OFF -> Optional.of(peak.get() == PeakKind.SHARE
                    ? new SdrMethod.RollOff(knee.get(), OptionalDouble.empty(), share.get() / 100)
                    : new SdrMethod.RollOff(knee.get(), OptionalDouble.of(Math.pow(2, peakStops.get())), 1));
            case GIVEN -> given.get().map(SdrMethod.Given::new);
            case VIEWS -> hdrView.get().isEmpty() || sdrView.get().isEmpty() ? Optional.empty()
                    : Optional.of(new SdrMethod.Views(hdrView.get(), sdrView.get()));
            case CUBE -> cube.get().map(file -> new SdrMethod.Cube(file, cubeInput.get(), cubeOutput.get()));
        };
    }

    private MapOptions map() {
        OptionalDouble most = limited.get() ? OptionalDouble.of(Math.pow(2, limitStops.get())) : OptionalDouble.empty();
        return new MapOptions(channels.get() == MapChannels.RGB, mapSize.get().reduction(), mapBits.get().count(), most, apple.get());
    }
}
