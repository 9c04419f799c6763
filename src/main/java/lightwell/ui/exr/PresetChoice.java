package lightwell.ui.exr;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.export.exr.ExportOptions;
import lightwell.hdr.HdrOptions;

/**
 * A preset for EXRs that one can choose.
 *
 * @param about    what it is for, in the user's language; may be empty
 * @param file     of the user; empty for one of Lightwell's
 * @param fileName template of the names of files
 */
record PresetChoice(String name, String about, Optional<Path> file, ExportOptions options, Optional<String> fileName) {

    private static final double ROUNDING = 1e-9;

    /** Whether the options and names are this preset's; the number of threads is a matter of the machine. */
    boolean isOf(ExportOptions other, Optional<String> names) {
        return comparable(options).equals(comparable(other)) && fileName.equals(names) && sameTarget(options.hdr(), other.hdr());
    }

    private static ExportOptions comparable(ExportOptions options) {
        return options.withThreads(0).withHdr(options.hdr().withTarget(OptionalDouble.empty()));
    }

    /** The window keeps a target in stops, which rounds it. */
    private static boolean sameTarget(HdrOptions one, HdrOptions other) {
        double ratio = one.target().orElse(Double.POSITIVE_INFINITY) / other.target().orElse(Double.POSITIVE_INFINITY);
        return one.target().isPresent() == other.target().isPresent() && !(Math.abs(ratio - 1) > ROUNDING);
    }
}
