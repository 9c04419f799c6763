package lightwell.color;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.color.config.ConfigException;
import lightwell.color.config.ExaminedConfig;
import lightwell.jobs.NativeLibraries;
import lightwell.message.Message;
import lightwell.presets.OpenColorIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OCIO config and its source.
 *
 * @param source for the user: "built-in Lightwell config", "$OCIO: …", a path
 */
record LoadedConfig(OpenColorIO.Config ocio, String source) {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedConfig.class);
    static final String BUILT_IN_SOURCE = "built-in Lightwell config";
    private static final String ENVIRONMENT = "$OCIO: ";

    /** @param environment the value of $OCIO; may be null */
    static LoadedConfig choose(ConfigChoice choice, String environment) throws ColorException {
        if (choice.equals(ConfigChoice.BUILT_IN)) {
            return builtIn();
        }
        if (!choice.equals(ConfigChoice.USUAL)) {
            return fromFile(choice.name(), choice.name(), false);
        }
        return environment == null || environment.isBlank() ? builtIn() : fromFile(environment, ENVIRONMENT + environment, true);
    }

    static LoadedConfig builtIn() throws ColorException {
        try {
            return new LoadedConfig(OpenColorIO.Config.fromText(OwnConfig.text()), BUILT_IN_SOURCE);
        } catch (IOException | RuntimeException e) {
            throw e instanceof ColorException sentence ? sentence
                    : new ColorException(Message.of("color.own-colour-config-cannot-loaded", OcioMessage.of(e)), e);
        } catch (LinkageError e) {
            throw unusable(e);
        }
    }

    private static LoadedConfig fromFile(String path, String source, boolean byEnvironment) throws ColorException {
        boolean builtin = path.startsWith(ConfigChoice.LIBRARY);
        if (!builtin && !Files.isRegularFile(Path.of(path))) {
            throw new ColorException(advised(Message.of("color.no-config", path), byEnvironment));
        }
        try {
            OpenColorIO.Config config = builtin ? OpenColorIO.Config.fromFile(path) : examined(Path.of(path));
            warnWhenInvalid(config, path);
            OcioLog.take();
            return new LoadedConfig(config, source);
        } catch (ConfigException e) {
            throw new ColorException(advised(Message.of("color.config-refused", path, e.reason()), byEnvironment), e);
        } catch (IOException | RuntimeException e) {
            throw new ColorException(advised(Message.of("color.config-not-loaded", path, OcioMessage.of(e)), byEnvironment), e);
        } catch (LinkageError e) {
            throw unusable(e);
        }
    }

    private static Message advised(Message refusal, boolean byEnvironment) {
        return byEnvironment ? Message.of("color.with-advice", refusal, Message.of("color.unset-ocio")) : refusal;
    }

    private static OpenColorIO.Config examined(Path file) throws ConfigException, IOException {
        ExaminedConfig config = ExaminedConfig.read(file, System.getenv());
        return OpenColorIO.Config.fromText(config.yaml(), config.folder().toString());
    }

    private static ColorException unusable(LinkageError e) {
        return new ColorException(
                NativeLibraries.lackRoom("OpenColorIO", e) ? Message.of("color.no-room-for-ocio", NativeLibraries.NO_ROOM_ADVICE)
                        : Message.of("color.ocio-not-loaded", OcioMessage.of(e)),
                e);
    }

    /** Configs in use often have a flaw in an unused part; only using that part is an error. */
    private static void warnWhenInvalid(OpenColorIO.Config config, String path) {
        try {
            config.validate();
        } catch (RuntimeException e) {
            LOG.warn("The OCIO config {} has a flaw: {}", path, OcioMessage.of(e));
        }
    }

    boolean isBuiltIn() {
        return source.equals(BUILT_IN_SOURCE);
    }

    /** The source without folders, and the config's own name. */
    String title() {
        if (isBuiltIn()) {
            return source;
        }
        String file = source.substring(source.lastIndexOf('/') + 1);
        String name = ocio.name().isBlank() ? "" : " (" + ocio.name() + ")";
        return (source.startsWith(ENVIRONMENT) && !file.startsWith(ENVIRONMENT) ? ENVIRONMENT : "") + file + name;
    }

    List<String> colorSpaces() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ocio.colorSpaceCount(); i++) {
            names.add(ocio.colorSpaceName(i));
        }
        return List.copyOf(names);
    }

    List<String> displays() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ocio.displayCount(); i++) {
            names.add(ocio.display(i));
        }
        return List.copyOf(names);
    }

    List<String> views(String display) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ocio.viewCount(display); i++) {
            names.add(ocio.view(display, i));
        }
        return List.copyOf(names);
    }

    List<String> looks() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ocio.lookCount(); i++) {
            names.add(ocio.look(i));
        }
        return List.copyOf(names);
    }

    ConfigFacts facts() {
        return new ConfigFacts(source, ocio.name(), ocio.description(), ocio.majorVersion() + "." + ocio.minorVersion(),
                ocio.colorSpaceCount(), looks());
    }

    /** The colour space of a name, an alias or a role. */
    Optional<String> find(String name) {
        String canonical = ocio.canonicalName(name);
        return canonical.isEmpty() ? Optional.empty() : Optional.of(canonical);
    }
}
