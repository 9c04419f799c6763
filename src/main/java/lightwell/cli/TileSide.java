package lightwell.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Lets {@code --tiles} stand without a number, before a file too. */
final class TileSide implements IParameterPreprocessor {

    /** What renderers write. */
    static final String USUAL = "64";

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's interface
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (arguments.isEmpty() || !arguments.peek().matches("=?-?\\d+")) {
            arguments.push(USUAL);
        }
        return false;
    }
}
