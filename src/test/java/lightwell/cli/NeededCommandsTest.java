package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import lightwell.cli.print.Console;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Only the commands that a command line may concern are made, which must not be seen. */
class NeededCommandsTest {

    @Test
    void theFirstArgumentDecides() {
        assertEquals(Set.of("info"), Cli.needed("info", "export"));
        assertEquals(Set.of("export"), Cli.needed("export", "--help"));
        assertEquals(Set.of(), Cli.needed());
        assertEquals(Set.of(), Cli.needed("--version"));
        assertEquals(Set.of(), Cli.needed("photo.heic", "other.heic"));
        assertEquals(Set.of("info"), Cli.needed("--config", "own.ocio", "info"));
    }

    @Test
    void thePageOfHelpListsAllAndMakesNone() {
        assertEquals(Set.of(), Cli.needed("--help"));
        StringWriter page = new StringWriter();
        all().usage(new PrintWriter(page, true));
        for (String option : new String[] {"--help", "-h", "-hV"}) {
            assertEquals(page.toString().lines().toList(), CliRun.of(option).done().out(), option);
        }
        assertEquals(page.toString().lines().toList(), CliRun.of("--help", "info").done().out());
    }

    @Test
    void pagesAreTheSameAsWithAllCommands() {
        all().getSubcommands().forEach((name, command) -> {
            StringWriter page = new StringWriter();
            command.usage(new PrintWriter(page, true));
            assertEquals(page.toString().lines().toList(), CliRun.of(name, "--help").done().out());
        });
    }

    private static CommandLine all() {
        return Cli.commandLine(
                new Console(new StringWriter(), new StringWriter(), Optional.empty(), Path.of("the.log")), (files, config) -> {});
    }
}
