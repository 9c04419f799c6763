package lightwell.cli.pages;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what fish completes: commands, their options, and files. */
public final class FishCompletion {

    private FishCompletion() {}

    public static String of(CommandLine root) {
        StringBuilder script = new StringBuilder();
        root.getCommandSpec().options().forEach(option -> option(script, "__fish_use_subcommand", option));
        for (CommandSpec command : Words.commands(root)) {
            script.append("complete -c lightwell -n __fish_use_subcommand -a ").append(command.name())
                    .append(" -d ").append(quoted(Words.first(command))).append('\n');
            command.options().forEach(option -> option(script, "__fish_seen_subcommand_from " + command.name(), option));
        }
        return script.toString();
    }

    private static void option(StringBuilder script, String when, OptionSpec option) {
        script.append("complete -c lightwell -n ").append(quoted(when));
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
        }
        script.append(Words.takesValue(option) ? " -r" : "").append(" -d ").append(quoted(Words.first(option))).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'";
    }
}
