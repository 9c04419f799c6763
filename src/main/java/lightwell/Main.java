package lightwell;

import java.nio.file.Path;
import java.util.List;
import lightwell.cli.Cli;
import lightwell.color.ConfigChoice;
import lightwell.ui.shell.LightwellApp;

/** Starts the command line, and from it the window. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logs.configure();
        System.exit(Cli.run(arguments, Main::openWindow, Logs.file()));
    }

    /** A separate class, so that JavaFX is only loaded for the window. */
    private static void openWindow(List<Path> files, ConfigChoice config) {
        LightwellApp.open(files, config);
    }
}
