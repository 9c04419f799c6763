package lightwell.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lightwell.cli.pages.FishCompletion;
import lightwell.cli.pages.ManPage;
import lightwell.cli.pages.ZshCompletion;
import lightwell.cli.print.Console;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes the manual page and the completion of bash, zsh and fish; run by the scripts that build packages. */
public final class HelpFiles {

    private HelpFiles() {}

    /** @param arguments the folder, which exists */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue());
        }
    }

    /** The texts by the names of their files. */
    static Map<String, String> texts() {
        Console unused = new Console(new StringWriter(), new PrintWriter(new StringWriter()), Optional.empty(), Path.of(""));
        CommandLine commands = Cli.commandLine(unused, (files, config) -> {});
        return Map.of("lightwell.1", ManPage.of(commands), "lightwell.bash", AutoComplete.bash("lightwell", commands),
                "_lightwell", ZshCompletion.of(commands), "lightwell.fish", FishCompletion.of(commands));
    }
}
