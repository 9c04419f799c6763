package lightwell.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lightwell.export.naming.NameTemplate;
import lightwell.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of a run that waits for photos. */
public final class WatchOption {

    private static final double MOST_SECONDS = 3600;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--settle", paramLabel = "SECONDS", defaultValue = "2")
    private double settle;

    public boolean watch() {
        return watch;
    }

    /** How long a file must stay as it is until it counts as complete. */
    public Duration settle() {
        return Duration.ofNanos((long) (settle * 1e9));
    }

    /**
     * Checks what only a run that knows its photos could do.
     *
     * @throws CommandLine.ParameterException one sentence
     */
    public void check(CommandLine command, List<Path> inputs, Optional<NameTemplate> template) {
        if (!(settle >= 0 && settle <= MOST_SECONDS)) {
            throw UsageErrors.because(command, Message.of("cli.watch.settle", settle, (int) MOST_SECONDS));
        }
        for (Path input : inputs) {
            if (Files.isRegularFile(input) || InputArguments.isList(input)) {
                throw UsageErrors.because(command, Message.of("cli.watch.folders", input));
            }
        }
        if (template.map(NameTemplate::numbers).orElse(false)) {
            throw UsageErrors.because(command, Message.of("cli.watch.numbers"));
        }
        for (String other : List.of("--shard", "--print-commands")) {
            if (command.getParseResult().hasMatchedOption(other)) {
                throw UsageErrors.because(command, Message.of("cli.watch.knows-no-photos", other));
            }
        }
    }
}
