package lightwell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.PixelsOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.ExitStatus;
import lightwell.color.ConfigChoice;
import lightwell.fence.Fence;
import lightwell.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Without a command: the window. */
@Command(name = "lightwell", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        synopsisSubcommandLabel = "")
final class LightwellCommand implements Callable<Integer> {

    private final WindowLauncher window;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private PixelsOption pixels;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private final List<Path> files = new ArrayList<>();

    /** Also of every command. */
    @Option(names = "--unfenced", scope = ScopeType.INHERIT)
    void setUnfenced(boolean unfenced) {
        if (unfenced) {
            Fence.ofProcess().leaveOut(true);
        }
    }

    LightwellCommand(WindowLauncher window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (isWord(file) && Files.notExists(file)) {
                throw UsageErrors.because(spec.commandLine(), Message.of("cli.no-command-no-file", file));
            }
        }
        pixels.makeUsual();
        open(window, files, config.choice());
        return ExitStatus.DONE;
    }

    /**
     * Whether the arguments can only be files, so that they need no parser: to make one takes longer than to start JavaFX's toolkit.
     * Words of letters may be commands.
     */
    static boolean isPlain(String... arguments) {
        return Stream.of(arguments).noneMatch(argument -> argument.isEmpty() || argument.startsWith("-") || isWord(Path.of(argument)));
    }

    static void open(WindowLauncher window, List<Path> files, ConfigChoice config) {
        Fence.ofProcess().prepare();
        window.open(List.copyOf(files), config);
    }

    /** True if it looks like a misspelt command rather than a file. */
    private static boolean isWord(Path file) {
        return file.toString().chars().allMatch(Character::isLetter);
    }
}
