package lightwell.color;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IccTableProfile;
import lightwell.metadata.Primaries;
import lightwell.presets.OpenColorIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts colours with OpenColorIO: codes of files to linear light, and linear light to a named space or to a screen. Expensive results
 * are cached; all methods are thread-safe. Loading the native library takes 60 ms and more: do not do it on the UI thread.
 */
public final class ColorEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ColorEngine.class);

    private final ConfigChoice choice;
    private final LoadedConfig config;
    private final Map<List<Object>, PixelTransform> transforms = new ConcurrentHashMap<>();
    private final Map<List<Object>, ScreenTransform> screens = new ConcurrentHashMap<>();

    /** Entries live as long as the photo that has the profile. */
    private final Map<IccTableProfile, ColourCube> cubes = new WeakHashMap<>();

    private ColorEngine(ConfigChoice choice, LoadedConfig config) {
        this.choice = choice;
        this.config = config;
    }

    /**
     * @param config an OCIO config; if empty, the usual one
     * @throws ColorException one sentence, if the config cannot be loaded
     */
    public static ColorEngine load(Optional<Path> config) throws ColorException {
        return load(config.map(ConfigChoice::file).orElse(ConfigChoice.USUAL));
    }

    /** @throws ColorException one sentence, if the config cannot be loaded */
    public static ColorEngine load(ConfigChoice config) throws ColorException {
        return load(config, System.getenv("OCIO"));
    }

    static ColorEngine load(ConfigChoice config, String environment) throws ColorException {
        LoadedConfig chosen = LoadedConfig.choose(config, environment);
        if (!chosen.source().equals(LoadedConfig.BUILT_IN_SOURCE)) { // the usual one is not worth opening the log
            LOG.info("OCIO config: {}", chosen.source());
        }
        return new ColorEngine(config, chosen);
    }

    /** The config that was asked for. */
    public ConfigChoice choice() {
        return choice;
    }

    /** The source of the config: "built-in Lightwell config", "$OCIO: …", a path. */
    public String configSource() {
        return config.source();
    }

    /** Differs if any colour could, or the title: it has OpenColorIO's hash of the config, the files and the variables that it uses. */
    public String fingerprint() {
        return config.title() + " " + config.ocio().cacheId();
    }

    /** Whether the built-in config is in use because no other was chosen. */
    public boolean builtIn() {
        return config.isBuiltIn();
    }

    /** The source of the config that has this colour space; this is the built-in one if the chosen one lacks it. */
    public String configSource(String colorSpace) throws ColorException {
        return ownerOf(colorSpace).source();
    }

    /**
     * The source without folders, for files that are passed on, and with the config's own name: "built-in Lightwell config", "$OCIO:
     * config.ocio (studio-config-v1.0.0_aces-v1.3_ocio-v2.1)".
     */
    public String configTitle(String colorSpace) throws ColorException {
        return ownerOf(colorSpace).title();
    }

    public ConfigFacts facts() {
        return config.facts();
    }

    /** The configs that come with OpenColorIO itself, by name, "ocio://…"; none before OpenColorIO 2.2. */
    public static List<ConfigChoice> libraryConfigs() {
        return IntStream.range(0, OpenColorIO.libraryConfigCount()).mapToObj(OpenColorIO::libraryConfig)
                .filter(name -> !name.isEmpty()).map(ConfigChoice::new).toList();
    }

    /** The names of the config's colour spaces, including hidden ones. */
    public List<String> colorSpaces() {
        return config.colorSpaces();
    }

    public List<String> displays() {
        return config.displays();
    }

    /** The views of a display; empty if the config has no such display. */
    public List<String> views(String display) {
        return config.views(display);
    }

    public List<String> looks() {
        return config.looks();
    }

    public String defaultDisplay() {
        return config.ocio().defaultDisplay();
    }

    /** The default view of a display; empty if the config has no such display. */
    public String defaultView(String display) {
        return config.ocio().defaultView(display);
    }

    /**
     * Converts code values of {@code encoding} to linear RGB in {@code target} primaries (Bradford adaptation if the whites differ). Lookup
     * tables are baked once, about 100 ms.
     */
    public RasterToLinear decoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        return encoding.tables().isEmpty() ? new CodeDecoder(encoding, bitDepth, target)
                : new TableDecoder(cube(encoding.tables().get()), bitDepth, target);
    }

    /** As {@link #decoder}, for one picture and without a config: OpenColorIO is only loaded for lookup tables. */
    public static RasterToLinear uncachedDecoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        return encoding.tables().isEmpty() ? new CodeDecoder(encoding, bitDepth, target)
                : new TableDecoder(ColourCube.bake(encoding.tables().get()), bitDepth, target);
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
     * Converts linear RGB in {@code from} primaries to a colour space by name, alias or role ("ACEScg", "ACES2065-1", "Linear P3-D65"). If
     * the config lacks the name, the built-in config's space is used.
     *
     * @throws ColorException one sentence, if there is no such space, or it holds data instead of colour
     */
    public PixelTransform fromLinear(Primaries from, String colorSpace) throws ColorException {
        return cached(transforms, List.of(from, colorSpace), () -> {
            LoadedConfig owner = ownerOf(colorSpace);
            if (owner.ocio().isData(colorSpace)) {
                throw new ColorException(Message.of("color.colour-space-data-colours-cannot", colorSpace));
            }
            LinearAnchor anchor = LinearAnchor.of(owner);
            OpenColorIO.Processor processor = OcioMessage.explain(Message.of("color.colours-cannot-converted", colorSpace),
                    () -> owner.ocio().matrixBetween(anchor.matrixFrom(from), anchor.name(), colorSpace));
            return processor.isNoOp() ? (rgb, pixels) -> {} : (rgb, pixels) -> Pixels.run(processor, rgb, pixels);
        });
    }

    /**
     * Converts a colour space by name, alias or role to linear RGB in {@code to} primaries, as {@link #fromLinear} converts the other
     * way. A space of a display is taken through the config's default view transform; its scale is the config's.
     *
     * @throws ColorException one sentence, if there is no such space, or it holds data instead of colour, or it cannot be inverted
     */
    public PixelTransform toLinear(String colorSpace, Primaries to) throws ColorException {
        return cached(transforms, List.of(colorSpace, to), () -> {
            LoadedConfig owner = ownerOf(colorSpace);
            if (owner.ocio().isData(colorSpace)) {
                throw new ColorException(Message.of("color.colour-space-data-colours-cannot", colorSpace));
            }
            LinearAnchor anchor = LinearAnchor.of(owner);
            double[] m = PrimariesMatrix.between(anchor.primaries(), to);
            OpenColorIO.Processor processor = OcioMessage.explain(Message.of("color.colours-cannot-converted-from", colorSpace),
                    () -> owner.ocio().between(colorSpace, anchor.name()));
            return (rgb, pixels) -> {
                Pixels.run(processor, rgb, pixels);
                for (int i = 0; i < 3 * pixels; i += 3) {
                    double[] mixed = PrimariesMatrix.transform(m, new double[] {rgb[i], rgb[i + 1], rgb[i + 2]});
                    rgb[i] = (float) mixed[0];
                    rgb[i + 1] = (float) mixed[1];
                    rgb[i + 2] = (float) mixed[2];
                }
            };
        });
    }

    /**
     * Converts scene-linear ACEScg to the screen through a display's view, baked (about 100 ms, cached).
     *
     * @throws ColorException one sentence, if there is no such display or view, or a file that it needs is missing
     */
    public ScreenTransform screen(String display, String view) throws ColorException {
        return screen(display, view, "");
    }

    /**
     * The same with another look than the view's own.
     *
     * @param look one of the config's; empty for the view's own, if it has one
     */
    public ScreenTransform screen(String display, String view, String look) throws ColorException {
        return cached(screens, List.of(display, view, look), () -> ViewBake.of(viewProcessor(display, view, look)));
    }

    /** The view from ACEScg as OCIO computes it. */
    OpenColorIO.Processor viewProcessor(String display, String view, String look) throws ColorException {
        requireKnown("display", display, config.displays());
        requireKnown("view", view, config.views(display));
        LinearAnchor anchor = LinearAnchor.of(config);
        double[] matrix = anchor.matrixFrom(Primaries.AP1);
        if (look.isEmpty()) {
            return OcioMessage.explain(Message.of("color.view-cannot-used", view, display),
                    () -> config.ocio().matrixToDisplay(matrix, anchor.name(), display, view));
        }
        requireKnown("look", look, config.looks());
        return OcioMessage.explain(Message.of("color.look-cannot-used", look, view, display),
                () -> config.ocio().matrixToDisplay(matrix, anchor.name(), look, display, view));
    }

    /**
     * Converts what one display shows through a view to what another display shows through another, both in the displays' codes.
     *
     * @throws ColorException one sentence, if there is no such display or view, or the first one cannot be inverted
     */
    public PixelTransform viewToView(String fromDisplay, String fromView, String display, String view) throws ColorException {
        requireKnown("display", fromDisplay, config.displays());
        requireKnown("view", fromView, config.views(fromDisplay));
        requireKnown("display", display, config.displays());
        requireKnown("view", view, config.views(display));
        LinearAnchor anchor = LinearAnchor.of(config);
        OpenColorIO.Processor processor = OcioMessage.explain(Message.of("color.view-cannot-used", fromView, fromDisplay),
                () -> config.ocio().viewToView(anchor.name(), fromDisplay, fromView, display, view));
        return (rgb, pixels) -> Pixels.run(processor, rgb, pixels);
    }

    private LoadedConfig ownerOf(String colorSpace) throws ColorException {
        if (config.find(colorSpace).isPresent()) {
            return config;
        }
        LoadedConfig own = LoadedConfig.builtIn();
        if (own.find(colorSpace).isPresent()) {
            return own;
        }
        Message none = Message.of("color.no-space", colorSpace, config.source());
        throw new ColorException(
                NearNames.suggest(colorSpace, config.colorSpaces()).map(near -> Message.of("color.with-advice", none, near))
                        .orElse(none));
    }

    private static void requireKnown(String kind, String name, List<String> names) throws ColorException {
        if (!names.contains(name)) {
            throw new ColorException(Message.of("color.no-" + kind, name, names));
        }
    }

    /** Two threads that ask for the same key at once may both compute it; one result is kept. */
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
}
