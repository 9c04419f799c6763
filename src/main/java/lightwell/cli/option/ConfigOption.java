package lightwell.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.cli.print.Console;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.ConfigChoice;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The OpenColorIO config of a command; every command that computes colours loads its engine here. */
public final class ConfigOption {

    @Option(names = "--config", paramLabel = "CONFIG")
    private String config;

    public ConfigChoice choice() {
        return config == null ? ConfigChoice.USUAL : new ConfigChoice(config);
    }

    /** The inputs of a run on these photos: the photos and the config, none of which may be overwritten. */
    public List<Path> read(List<Path> photos) {
        return Stream.concat(photos.stream(), Stream.of(choice()).filter(ConfigChoice::isFile).map(file -> Path.of(file.name()))).toList();
    }

    /**
     * Reports the config's name unless it is the built-in one.
     *
     * @throws CommandLine.ParameterException one sentence, if the option names a config that cannot be loaded
     * @throws ColorException                 one sentence, if the config that applies without the option cannot be loaded
     */
    public ColorEngine load(CommandLine command, Console console) throws ColorException {
        try {
            ColorEngine color = ColorEngine.load(choice());
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
