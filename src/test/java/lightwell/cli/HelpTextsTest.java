package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.cli.print.Console;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/** Every command, option and parameter has its text in the file of words. */
class HelpTextsTest {

    private final CommandLine root = Cli.commandLine(
            new Console(new StringWriter(), new StringWriter(), Optional.empty(), Path.of("the.log")),
            (files, config) -> {});

    private List<CommandLine> commands() {
        List<CommandLine> all = new ArrayList<>(List.of(root));
        all.addAll(root.getSubcommands().values());
        return all;
    }

    @Test
    void everyOptionHasItsText() {
        List<String> without = new ArrayList<>();
        int seen = 0;
        for (CommandLine command : commands()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                seen++;
                if (!Message.isWorded(HelpTexts.optionCode(command.getCommandSpec(), option)) || !isSentence(option)) {
                    without.add(command.getCommandName() + " " + option.longestName());
                }
            }
        }
        assertEquals(List.of(), without);
        assertTrue(seen > 50, seen + " options");
    }

    @Test
    void everyCommandAndItsParametersHaveTheirs() {
        for (CommandLine command : commands()) {
            CommandSpec spec = command.getCommandSpec();
            assertTrue(Message.isWorded(HelpTexts.code("help.command.", spec.name())), spec.name());
            assertTrue(String.join(" ", spec.usageMessage().description()).matches("[A-Z].*[.]"), spec.name());
            assertTrue(Message.isWorded(HelpTexts.code("help.parameters.", spec.name())), spec.name());
            assertTrue(spec.positionalParameters().stream().allMatch(HelpTextsTest::isSentence), spec.name());
        }
    }

    private static boolean isSentence(ArgSpec option) {
        return String.join(" ", option.description()).matches("\\w.*[.]");
    }

    @Test
    void defaultsAreThoseOfTheOptions() {
        CommandLine cloud = root.getSubcommands().get("cloud");
        assertEquals("Use every N-th column and row of the depth map (default: 1).",
                String.join("", cloud.getCommandSpec().findOption("--stride").description()));
    }
}
