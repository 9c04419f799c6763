package lightwell.cli;

import lightwell.color.ColorEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The options of one output on the command line. A class with picocli's annotations. */
interface ExporterSettings<O> {

    /** @throws CommandLine.ParameterException one sentence */
    O options(CommandLine command);

    /**
     * Checks what only the colour engine knows, before any photo is opened.
     *
     * @throws CommandLine.ParameterException one sentence
     */
    default void check(CommandLine command, O options, ColorEngine color) {}

    /** For an output without options on the command line. */
    @Command
    record None<O>(O defaults) implements ExporterSettings<O> {

        @Override
        public O options(CommandLine command) {
            return defaults;
        }
    }
}
