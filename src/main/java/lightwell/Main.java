package lightwell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.cli.Cli;

/** Starts the command line, and from it the window. */
public final class Main {

    private Main() { }

    public static void main(String[] arguments) {
        Logs.configure();
        System.exit(Cli.run(arguments, Main::openWindow, Logs.file()));
    }

    private static void openWindow(List<Path> files, Optional<Path> config) {
        throw new UnsupportedOperationException("This build has no window; lightwell --help lists its commands.");
    }
}
