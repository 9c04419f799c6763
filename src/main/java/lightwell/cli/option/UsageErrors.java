package lightwell.cli.option;

import java.util.List;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.color.NearNames;
import lightwell.message.Message;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Reports in one line what is wrong with a command line, and where to find its usage. */
public final class UsageErrors implements IParameterExceptionHandler {

    private final Console console;

    public UsageErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        ParameterException told = unknownOption(failure, arguments);
        String sentence = told.getMessage().strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("^Error: ", "");
        String stop = sentence.endsWith(".") ? "" : ".";
        console.message(Message.of("cli.try-help", sentence + stop + suggestion(told),
                told.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitStatus.USAGE;
    }

    /** Reports a misspelt option first, since a missing file is often its consequence. */
    private static ParameterException unknownOption(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof MissingParameterException) {
            for (String argument : arguments) {
                if (argument.startsWith("--") && argument.length() > 2
                        && !command.getCommandSpec().optionsMap().containsKey(argument.replaceFirst("=.*", ""))) {
                    return new UnmatchedArgumentException(command, List.of(argument));
                }
            }
        }
        return failure;
    }

    private static String suggestion(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched) || !unmatched.isUnknownOption()) {
            return "";
        }
        String wanted = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        List<String> alike = unmatched.getSuggestions();
        return NearNames.suggest(wanted, List.copyOf(failure.getCommandLine().getCommandSpec().optionsMap().keySet()))
                .or(() -> alike.stream().findFirst().map(one -> Message.of("color.did-you-mean", one))).map(near -> " " + near).orElse("");
    }

    /** An invalid value that is found after parsing. */
    public static ParameterException because(CommandLine command, Message sentence) {
        return new ParameterException(command, sentence.toString());
    }
}
