package lightwell.ui.content;

import java.util.ArrayList;
import java.util.List;

/** The inputs of an open photo's layers other than their own samples, at one moment. */
public record LayerInputs(HdrVariants versions, StereoLook stereo) {

    /** The inputs that a layer depends on: if they change, the layer must be computed again. */
    public List<Object> of(PaneSubject wanted) {
        if (wanted instanceof LayerDifference difference) {
            List<Object> both = new ArrayList<>(of(difference.picture()));
            both.addAll(of(difference.reference()));
            return both;
        }
        return ((LayerChoice) wanted).kind().inputs(this);
    }
}
