package lightwell.cli;

import lightwell.export.Exporter;
import lightwell.export.registry.Exporters;

/** The names of the commands that write outputs. */
final class CommandNames {

    private CommandNames() {}

    /** The name of an output's command. */
    static String of(Exporter<?> exporter) {
        return of(exporter.id());
    }

    /** The name of the command of an output with this id. */
    static String of(String output) {
        return output.equals(Exporters.EXR.id()) ? "export" : output;
    }
}
