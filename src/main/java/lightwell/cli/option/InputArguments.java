package lightwell.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/**
 * Resolves arguments that stand for several paths: {@code @list.txt}, {@code -} for a list on standard input, and patterns that no shell
 * has expanded. A list has a path of a file or folder in each line; empty lines and those that begin with # are skipped.
 *
 * @param paths      files and folders in the order of the request; those that were typed need not exist
 * @param several    true if more than one argument, a folder, a list or a pattern was given
 * @param unreadable lists that cannot be read and patterns without a match, each with a sentence
 */
record InputArguments(List<Path> paths, boolean several, List<Message> unreadable) {

    private static final String STANDARD_INPUT = "-";
    private static final String LIST = "@";
    private static final String COMMENT = "#";

    /** Accesses the disk, and standard input if that is asked for. */
    static InputArguments of(List<Path> typed) {
        List<Path> paths = new ArrayList<>();
        List<Message> unreadable = new ArrayList<>();
        boolean several = typed.size() > 1;
        for (Path argument : typed) {
            List<Path> more = List.of(argument);
            if (isList(argument)) {
                more = list(argument, unreadable);
                several = true;
            } else if (PathPattern.is(argument)) {
                more = new PathPattern(argument).matches();
                several = true;
                if (more.isEmpty()) {
                    unreadable.add(Message.of("cli.pattern-without-match", argument));
                }
            }
            several |= Files.isDirectory(argument);
            paths.addAll(more);
        }
        return new InputArguments(List.copyOf(paths), several, List.copyOf(unreadable));
    }

    static boolean isList(Path argument) {
        String text = argument.toString();
        return text.equals(STANDARD_INPUT) || text.startsWith(LIST) && text.length() > 1 && !Files.exists(argument);
    }

    private static List<Path> list(Path argument, List<Message> unreadable) {
        boolean standardInput = argument.toString().equals(STANDARD_INPUT);
        List<Path> paths = new ArrayList<>();
        try {
            InputStream in = System.in; // belongs to the process, and is not closed
            byte[] bytes = standardInput ? in.readAllBytes() : Files.readAllBytes(Path.of(argument.toString().substring(1)));
            new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .forEach(line -> paths.add(Path.of(line)));
            if (paths.isEmpty()) {
                unreadable.add(Message.of("cli.list-empty", argument));
            }
        } catch (IOException | InvalidPathException e) {
            unreadable.add(Message.of("cli.list-unreadable", argument));
        }
        return paths;
    }
}
