package lightwell.cli.pages;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what zsh completes: commands, their options, and files. */
public final class ZshCompletion {

    private ZshCompletion() {}

    public static String of(CommandLine root) {
        StringBuilder script = new StringBuilder("#compdef lightwell\n\nlocal -a commands=(\n");
        for (CommandSpec command : Words.commands(root)) {
            script.append("  ").append(quoted(command.name() + ":" + Words.first(command))).append('\n');
        }
        script.append(")\nif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n  _describe command commands\n  _files\n  return\nfi\n"
                + "case $words[2] in\n");
        for (CommandSpec command : Words.commands(root)) {
            script.append("  ").append(command.name()).append(") _arguments -s").append(options(command)).append(" '*:file:_files' ;;\n");
        }
        return script.append("  *) _arguments -s").append(options(root.getCommandSpec())).append(" '*:file:_files' ;;\nesac\n").toString();
    }

    private static String options(CommandSpec command) {
        return command.options().stream().flatMap(option -> Stream.of(option.names()).map(name -> " \\\n    " + option(option, name)))
                .collect(Collectors.joining());
    }

    private static String option(OptionSpec option, String name) {
        String text = "[" + Words.first(option).replaceAll("[\\[\\]:]", "\\\\$0") + "]";
        return quoted(name + (Words.takesValue(option) && name.startsWith("--") ? "=" : "") + text
                + (Words.takesValue(option) ? ":value:_files" : ""));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''").replace("\n", " ") + "'";
    }
}
