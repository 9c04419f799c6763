package lightwell.cli;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Changes options by what the user typed; what is only a default leaves them as a preset has them. */
final class Typed<O> {

    private final CommandLine command;
    private O options;

    /** @param options of the preset, or the defaults */
    Typed(CommandLine command, O options) {
        this.command = command;
        this.options = options;
    }

    boolean has(String option) {
        return command.getParseResult().hasMatchedOption(option);
    }

    /**
     * @param change makes options with the value, such as {@code ExportOptions::withHdr}
     * @param value  asked for only if the option was typed
     */
    <V> Typed<O> set(String option, BiFunction<O, V, O> change, Supplier<V> value) {
        if (has(option)) {
            options = change.apply(options, value.get());
        }
        return this;
    }

    O options() {
        return options;
    }
}
