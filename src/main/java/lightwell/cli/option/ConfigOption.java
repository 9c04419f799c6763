package lightwell.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.cli.print.Console;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The OpenColorIO config of a command; every command that computes colours loads its engine here. */
public final class ConfigOption {

    @Option(names = "--config", paramLabel = "FILE.ocio")
    private Path config;

    public Optional<Path> path() {
        return Optional.ofNullable(config);
    }

    /** The inputs of a run on these photos: the photos and the config, none of which may be overwritten. */
    public List<Path> read(List<Path> photos) {
        return Stream.concat(photos.stream(), path().stream()).toList();
    }

    /**
     * Reports the config's name unless it is the built-in one.
     *
     * @throws CommandLine.ParameterException one sentence, if the option names a config that cannot be loaded
     * @throws ColorException                 one sentence, if the config that applies without the option cannot be loaded
     */
    public ColorEngine load(CommandLine command, Console console) throws ColorException {
        try {
            ColorEngine color = ColorEngine.load(path());
            if (!color.builtIn()) {
                console.message(Message.of("export.colour-config", color.configSource()));
            }
            return color;
        } catch (ColorException e) {
            if (config != null) {
                throw UsageErrors.because(command, FailureSentence.told(e));
            }
            throw e;
        }
    }
}
