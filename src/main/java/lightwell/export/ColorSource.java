package lightwell.export;

import java.io.IOException;
import lightwell.color.ColorEngine;

/** The colour engine of a run, for outputs that ask for it: loading takes time, and not every output needs it. */
@FunctionalInterface
public interface ColorSource {

    /**
     * Blocks while it is loaded. On the writing thread.
     *
     * @throws IOException one sentence, if it cannot be loaded
     */
    ColorEngine engine() throws IOException;
}
