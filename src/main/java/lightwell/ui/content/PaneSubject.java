package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** What a pane shows: equal subjects show the same of a photo. */
public sealed interface PaneSubject permits LayerChoice, LayerDifference {

    /** A short name for the log. */
    String id();

    /** The inputs that it depends on, besides the samples of layers: if they change, the content must be computed again. */
    List<Object> inputs(LayerInputs all);

    /** Creates its content. Decodes, so it blocks: call it in the background, under a lease. */
    LayerContent content(OpenPhoto photo, LayerInputs inputs) throws IOException;

    /** The same, which reports to {@code progress} and can be cancelled by it if it is slow. */
    default LayerContent content(OpenPhoto photo, LayerInputs inputs, ParallelFor fork, Progress progress) throws IOException {
        return content(photo, inputs);
    }
}
