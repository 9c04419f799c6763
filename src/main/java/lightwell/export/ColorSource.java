package lightwell.export;

import lightwell.color.ColorEngine;
import lightwell.color.ColorException;

/** The colour engine of a run, for the outputs that ask for it: loading one takes time, and not every output needs it. */
@FunctionalInterface
public interface ColorSource {

    /**
     * Blocks while it is loaded. In the thread that writes.
     *
     * @throws ColorException one sentence, when it cannot be loaded
     */
    ColorEngine engine() throws ColorException;
}
