package lightwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens the window; the command line does not know how. */
@FunctionalInterface
public interface WindowLauncher {

    /** Returns when the window was closed. */
    void open(List<Path> files, Optional<Path> config);
}
