package lightwell.color;

import lightwell.presets.OpenColorIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What OpenColorIO says by the way, into the log: by itself it would write to standard error, between our own lines. */
final class OcioLog {

    private static final Logger LOG = LoggerFactory.getLogger("OpenColorIO");

    private OcioLog() {}

    /** Logs what came since the last call; for after each work of the library that may have something to say. Safe from several threads. */
    static void take() {
        OpenColorIO.takeMessages().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(LOG::info);
    }
}
