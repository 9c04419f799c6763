package lightwell.color;

import lightwell.presets.OpenColorIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redirects OpenColorIO's messages to the log; it would write them to standard error, between our own lines. */
final class OcioLog {

    private static final Logger LOG = LoggerFactory.getLogger("OpenColorIO");

    private OcioLog() {}

    /** Logs the messages since the last call; called after work of the library that may report something. Thread-safe. */
    static void take() {
        OpenColorIO.takeMessages().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(LOG::info);
    }
}
