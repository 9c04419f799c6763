package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.ui.bands.DifferenceBands;

/** The difference between two layers of a photo. */
public record LayerDifference(LayerChoice picture, LayerChoice reference, DifferenceBands.Mode mode) implements PaneSubject {

    @Override
    public String id() {
        return mode + " difference of " + picture.id() + " and " + reference.id();
    }

    @Override
    public List<Object> inputs(LayerInputs all) {
        return Stream.of(picture, reference).flatMap(layer -> layer.inputs(all).stream()).toList();
    }

    @Override
    public LayerContent content(OpenPhoto photo, LayerInputs inputs) throws IOException {
        return content(photo, inputs, ParallelFor.NONE, Progress.NONE);
    }

    @Override
    public LayerContent content(OpenPhoto photo, LayerInputs inputs, ParallelFor fork, Progress progress) throws IOException {
        return DifferenceContent.of(photo, this, inputs, fork, progress);
    }
}
