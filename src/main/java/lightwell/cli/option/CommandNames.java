package lightwell.cli.option;

import lightwell.export.Exporter;
import lightwell.export.registry.Exporters;

/** The names of the commands that write outputs. */
public final class CommandNames {

    private CommandNames() {}

    /** The name of an output's command. */
    public static String of(Exporter<?> exporter) {
        return of(exporter.id());
    }

    /** The name of the command of an output with this id. */
    public static String of(String output) {
        return output.equals(Exporters.EXR.id()) ? "export" : output;
    }
}
