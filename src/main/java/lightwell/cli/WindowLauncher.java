package lightwell.cli;

import java.nio.file.Path;
import java.util.List;
import lightwell.color.ConfigChoice;

/** Opens the window, without the command line depending on it. */
@FunctionalInterface
public interface WindowLauncher {

    /** Returns when the window is closed. */
    void open(List<Path> files, ConfigChoice config);
}
