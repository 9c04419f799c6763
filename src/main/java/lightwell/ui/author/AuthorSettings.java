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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    static final double USUAL_SHARE = 100 * SdrMethod.RollOff.DEFAULT.share();
    static final double USUAL_NITS = 1000;
    static final double USUAL_STOPS = 3;

    /** What the numbers of sources are; empty for what the files say. */
    final ObjectProperty<Optional<String>> inputSpace = new SimpleObjectProperty<>(Optional.empty());
    final Map<OutputFormat, BooleanProperty> formats = new EnumMap<>(OutputFormat.class);
    final ObjectProperty<Quality> quality = new SimpleObjectProperty<>(Quality.GOOD);
    final ObjectProperty<ChromaChoice> chroma = new SimpleObjectProperty<>(ChromaChoice.AUTO);
    final BooleanProperty metadata = new SimpleBooleanProperty(true);
    final BooleanProperty verify = new SimpleBooleanProperty(true);

    final ObjectProperty<MethodKind> method = new SimpleObjectProperty<>(MethodKind.ROLL_OFF);
    final DoubleProperty knee = new SimpleDoubleProperty(USUAL_KNEE);
    final ObjectProperty<PeakKind> peak = new SimpleObjectProperty<>(PeakKind.SHARE);
    /** Per cent of the pixels that are not brighter than the peak. */
    final DoubleProperty share = new SimpleDoubleProperty(USUAL_SHARE);
    /** log2 of nits over SDR white. */
    final DoubleProperty peakStops = new SimpleDoubleProperty(Math.log(USUAL_NITS / Curves.WHITE_NITS) / Math.log(2));
    final ObjectProperty<Optional<Path>> given = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Path>> cube = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<CubeSpace> cubeInput = new SimpleObjectProperty<>(CubeSpace.P3_PQ);
    final ObjectProperty<CubeSpace> cubeOutput = new SimpleObjectProperty<>(CubeSpace.SRGB_22);
    final ObjectProperty<BaseSpace> space = new SimpleObjectProperty<>(AuthorOptions.DEFAULT.space());
    final ObjectProperty<Bits> baseBits = new SimpleObjectProperty<>(Bits.EIGHT);

    final ObjectProperty<MapChannels> channels = new SimpleObjectProperty<>(MapChannels.MONO);
    final ObjectProperty<MapSize> mapSize = new SimpleObjectProperty<>(MapSize.HALF);
    final ObjectProperty<Bits> mapBits = new SimpleObjectProperty<>(Bits.EIGHT);
    final BooleanProperty limited = new SimpleBooleanProperty();
    /** The largest headroom, log2. */
    final DoubleProperty limitStops = new SimpleDoubleProperty(USUAL_STOPS);
    final BooleanProperty apple = new SimpleBooleanProperty(MapOptions.DEFAULT.apple());

    /** Empty for the usual folder beside each source. */
    final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());

    AuthorSettings() {
        for (OutputFormat format : OutputFormat.values()) {
            formats.put(format, new SimpleBooleanProperty(format == OutputFormat.HEIC));
        }
    }

    /** Changes whenever {@link #author} does. */
    Observable[] looks() {
        return new Observable[] {method, knee, peak, share, peakStops, given, cube, cubeInput, cubeOutput, space, baseBits, channels,
            mapSize,
            mapBits, limited, limitStops, apple};
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

    /** Whether a file that the method needs was not chosen yet. */
    BooleanBinding incomplete() {
        return Bindings.createBooleanBinding(() -> method().isEmpty(), method, given, cube);
    }

    /** Empty while a file that it needs was not chosen. */
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
            case CUBE -> cube.get().map(file -> new SdrMethod.Cube(file, cubeInput.get(), cubeOutput.get()));
        };
    }

    private MapOptions map() {
        OptionalDouble most = limited.get() ? OptionalDouble.of(Math.pow(2, limitStops.get())) : OptionalDouble.empty();
        return new MapOptions(channels.get() == MapChannels.RGB, mapSize.get().reduction(), mapBits.get().count(), most, apple.get());
    }
}
