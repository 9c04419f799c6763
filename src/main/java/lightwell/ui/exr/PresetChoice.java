package lightwell.ui.exr;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.exr.ExportOptions;

/**
 * A preset for EXRs that one can choose.
 *
 * @param about    what it is for, in the user's language; may be empty
 * @param file     of the user; empty for one of Lightwell's
 * @param fileName template of the names of files
 */
record PresetChoice(String name, String about, Optional<Path> file, ExportOptions options, Optional<String> fileName) {

    /** Whether the options and names are this preset's; the number of threads is a matter of the machine. */
    boolean isOf(ExportOptions other, Optional<String> names) {
        return options.withThreads(0).equals(other.withThreads(0)) && fileName.equals(names);
    }
}
