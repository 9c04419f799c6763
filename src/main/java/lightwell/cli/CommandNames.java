package lightwell.cli;

import lightwell.export.Exporter;
import lightwell.export.registry.Exporters;

/** The names of the commands that write outputs. */
final class CommandNames {

    private CommandNames() {}

    /** The name of an output's command. */
    static String of(Exporter<?> exporter) {
        return exporter == Exporters.EXR ? "export" : exporter.id();
    }
}
