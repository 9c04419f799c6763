package lightwell.color;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IccTableProfile;
import lightwell.metadata.Primaries;
import lightwell.presets.OpenColorIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Colour by OpenColorIO: what files mean to linear light, linear light to a named space or to a screen.
 * What is costly to make is cached; all methods are safe from several threads. Loading the native library takes 60 ms and more: not on the
 * UI thread.
 */
public final class ColorEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ColorEngine.class);

    private final LoadedConfig config;
    private final Map<List<Object>, PixelTransform> transforms = new ConcurrentHashMap<>();
    private final Map<List<Object>, ScreenTransform> screens = new ConcurrentHashMap<>();

    /** As long as somebody has the photo. */
    private final Map<IccTableProfile, ColourCube> cubes = new WeakHashMap<>();

    private ColorEngine(LoadedConfig config) {
        this.config = config;
    }

    /**
     * @param config an OCIO config to use; empty: $OCIO when set, else our own
     * @throws ColorException one sentence, when the config cannot be loaded
     */
    public static ColorEngine load(Optional<Path> config) throws ColorException {
        return load(config, System.getenv("OCIO"));
    }

    static ColorEngine load(Optional<Path> config, String environment) throws ColorException {
        LoadedConfig chosen = LoadedConfig.choose(config, environment);
        LOG.info("OCIO config: {}", chosen.source());
        return new ColorEngine(chosen);
    }

    /** Where the config comes from: "built-in Lightwell config", "$OCIO: …", a path. */
    public String configSource() {
        return config.source();
    }

    /** Whether it is Lightwell's own config, and nobody chose another. */
    public boolean builtIn() {
        return config.isBuiltIn();
    }

    /** Where the config comes from that has this colour space: the built-in one, too, where the chosen one lacks it. */
    public String configSource(String colorSpace) throws ColorException {
        return ownerOf(colorSpace).source();
    }

    /**
     * The same without folders, for files that are given away, and with the name that the config has for itself:
     * "built-in Lightwell config", "$OCIO: config.ocio (studio-config-v1.0.0_aces-v1.3_ocio-v2.1)".
     */
    public String configTitle(String colorSpace) throws ColorException {
        return ownerOf(colorSpace).title();
    }

    /** The names of the config's colour spaces, hidden ones too. */
    public List<String> colorSpaces() {
        return config.colorSpaces();
    }

    public List<String> displays() {
        return config.displays();
    }

    /** The views of a display; none when the config has no such display. */
    public List<String> views(String display) {
        return config.views(display);
    }

    public String defaultDisplay() {
        return config.ocio().defaultDisplay();
    }

    /** Empty when the config has no such display. */
    public String defaultView(String display) {
        return config.ocio().defaultView(display);
    }

    /**
     * Code values of {@code encoding} to linear RGB in {@code target} primaries (Bradford when the whites differ).
     * Lookup tables are baked once, some 100 ms.
     */
    public RasterToLinear decoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        return encoding.tables().isEmpty() ? new CodeDecoder(encoding, bitDepth, target)
                : new TableDecoder(cube(encoding.tables().get()), bitDepth, target);
    }

    private ColourCube cube(IccTableProfile tables) throws ColorException {
        synchronized (cubes) {
            ColourCube known = cubes.get(tables);
            if (known == null) {
                known = ColourCube.bake(tables);
                cubes.put(tables, known);
            }
            return known;
        }
    }

    /**
     * Linear RGB in {@code from} primaries to a colour space by name, alias or role ("ACEScg", "ACES2065-1", "Linear P3-D65").
     * A name that the config lacks and Lightwell's own config has means the latter's space.
     *
     * @throws ColorException one sentence, when there is no such space, or it holds data and not colour
     */
    public PixelTransform fromLinear(Primaries from, String colorSpace) throws ColorException {
        return cached(transforms, List.of(from, colorSpace), () -> {
            LoadedConfig owner = ownerOf(colorSpace);
            if (owner.ocio().isData(colorSpace)) {
                throw new ColorException("The colour space " + colorSpace + " is for data, so colours cannot be written in it.");
            }
            LinearAnchor anchor = LinearAnchor.of(owner);
            OpenColorIO.Processor processor = OcioMessage.explain("Colours cannot be converted to " + colorSpace,
                    () -> owner.ocio().matrixBetween(anchor.matrixFrom(from), anchor.name(), colorSpace));
            return processor.isNoOp() ? (rgb, pixels) -> {} : (rgb, pixels) -> Pixels.run(processor, rgb, pixels);
        });
    }

    /**
     * Scene-linear ACEScg to the screen, through a display's view, baked (some 100 ms, cached).
     *
     * @throws ColorException one sentence, when there is no such display or view, or it needs a file that is missing
     */
    public ScreenTransform screen(String display, String view) throws ColorException {
        return cached(screens, List.of(display, view), () -> ViewBake.of(viewProcessor(display, view)));
    }

    /** The view as OCIO computes it, from ACEScg. */
    OpenColorIO.Processor viewProcessor(String display, String view) throws ColorException {
        requireKnown("display", display, config.displays());
        requireKnown("view", view, config.views(display));
        LinearAnchor anchor = LinearAnchor.of(config);
        return OcioMessage.explain("The view " + view + " of " + display + " cannot be used",
                () -> config.ocio().matrixToDisplay(anchor.matrixFrom(Primaries.AP1), anchor.name(), display, view));
    }

    private LoadedConfig ownerOf(String colorSpace) throws ColorException {
        if (config.find(colorSpace).isPresent()) {
            return config;
        }
        LoadedConfig own = LoadedConfig.builtIn();
        if (own.find(colorSpace).isPresent()) {
            return own;
        }
        throw new ColorException("There is no colour space " + colorSpace + " in the " + config.source() + "."
                + NearNames.suggest(colorSpace, config.colorSpaces()));
    }

    private static void requireKnown(String kind, String name, List<String> names) throws ColorException {
        if (!names.contains(name)) {
            throw new ColorException("The colour config has no " + kind + " " + name + "; it has: " + String.join(", ", names) + ".");
        }
    }

    /** Two threads that ask for the same at once may both make it; one of the two is kept. */
    private static <T> T cached(Map<List<Object>, T> cache, List<Object> key, Maker<T> maker) throws ColorException {
        T known = cache.get(key);
        if (known != null) {
            return known;
        }
        T made = maker.make();
        T earlier = cache.putIfAbsent(key, made);
        return earlier == null ? made : earlier;
    }

    @FunctionalInterface
    private interface Maker<T> {
        T make() throws ColorException;
    }

    /** Rows of a raster to interleaved linear RGB floats. Safe from several threads. */
    public interface RasterToLinear {
        /** Fills {@code rows * width * 3} floats; alpha is left out, grey is spread to three channels. */
        void apply(Raster raster, int y, int rows, float[] rgb);

        /** Row after row of some columns. */
        LinearRows rows(Raster raster, int x, int width);
    }

    /** Row after row of a raster as interleaved linear RGB floats. For one thread. */
    public interface LinearRows {
        /** Fills {@code width * 3} floats. */
        void read(int y, float[] rgb);

        /** @param factors multiply the light, one a pixel */
        void read(int y, float[] factors, float[] rgb);
    }

    /** Interleaved RGB floats, in place. Safe from several threads. */
    @FunctionalInterface
    public interface PixelTransform {
        void apply(float[] rgb, int pixels);
    }

    /** Interleaved ACEScg floats to opaque ARGB for the screen. Safe from several threads. */
    @FunctionalInterface
    public interface ScreenTransform {
        /**
         * @param rgb  may be changed
         * @param gain multiplies the light first: 2^stops
         */
        void apply(float[] rgb, int pixels, float gain, int[] argb, int offset);
    }
}
