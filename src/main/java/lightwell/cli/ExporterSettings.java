package lightwell.cli;

import java.util.Optional;
import lightwell.color.ColorEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The options of one output on the command line. A class with picocli's annotations. */
interface ExporterSettings<O> {

    /**
     * @param preset options that apply where the user typed none
     * @throws CommandLine.ParameterException one sentence
     * @throws IllegalArgumentException       one sentence
     */
    O options(CommandLine command, O preset);

    /**
     * Checks what only the colour engine knows, before any photo is opened.
     *
     * @throws CommandLine.ParameterException one sentence
     */
    default void check(CommandLine command, O options, ColorEngine color) {}

    /** The suffix of files that the user does not name, such as those in a folder, if it was typed. */
    default Optional<String> suffix() {
        return Optional.empty();
    }

    /** For an output without options on the command line. */
    @Command
    record None<O>() implements ExporterSettings<O> {

        @Override
        public O options(CommandLine command, O preset) {
            return preset;
        }
    }
}
