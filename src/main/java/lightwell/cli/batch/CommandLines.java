package lightwell.cli.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes the commands that make each photo of a run by itself, with the options that were typed, quoted for POSIX shells. Stateless. */
public final class CommandLines {

    /** What is about the run as a whole; the target is named for each photo. */
    private static final Set<String> OF_THE_RUN = Set.of("--output", "--name", "--jobs", "--shard", "--print-commands", "--save-preset");
    private static final String PRESET = "--preset";

    private CommandLines() {}

    /** Paths are absolute, so that the command works in any folder. */
    public static String of(ParseResult typed, Path source, Path target) {
        List<String> words = new ArrayList<>(List.of(typed.commandSpec().qualifiedName(" ").split(" ")));
        words.add(source.toAbsolutePath().toString());
        words.addAll(List.of("-o", target.toAbsolutePath().toString()));
        typed.matchedOptions().stream().distinct().filter(option -> !OF_THE_RUN.contains(option.longestName()))
                .forEach(option -> words.addAll(words(option)));
        return words.stream().map(CommandLines::quoted).collect(Collectors.joining(" "));
    }

    private static List<String> words(OptionSpec option) {
        String name = option.longestName();
        if (option.arity().max() == 0) {
            return List.of(name);
        }
        return option.originalStringValues().stream().map(value -> name + "=" + absolute(option, value)).toList();
    }

    private static String absolute(OptionSpec option, String value) {
        boolean file = option.type() == Path.class || option.longestName().equals(PRESET) && Files.isRegularFile(Path.of(value));
        return file ? Path.of(value).toAbsolutePath().toString() : value;
    }

    /** A word of a POSIX shell: in single quotes unless it is plain. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
