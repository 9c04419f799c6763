package lightwell.cli.pages;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the help pages say, without their layout. */
final class Words {

    private Words() {}

    /** The commands that the help page lists. */
    static List<CommandSpec> commands(CommandLine root) {
        return root.getSubcommands().values().stream().map(CommandLine::getCommandSpec).filter(spec -> !spec.usageMessage().hidden())
                .toList();
    }

    static String of(ArgSpec argument) {
        return plain(String.join(" ", argument.description())).replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString()));
    }

    static String of(CommandSpec command) {
        return plain(String.join("\n", command.usageMessage().description()));
    }

    /** The first sentence, for lists. */
    static String first(CommandSpec command) {
        return of(command).replaceFirst("(?s)(?<=\\w)\\.\\s.*", "").replaceFirst("\\.$", "");
    }

    /** The first sentence or less, for lists. */
    static String first(OptionSpec option) {
        return of(option).replaceFirst("(?s)(;|\\.\\s| \\().*", "").replaceFirst("\\.$", "");
    }

    /** Whether a value follows its name. */
    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static String plain(String text) {
        return text.replace("%%", "%").replace("%n", "\n");
    }
}
