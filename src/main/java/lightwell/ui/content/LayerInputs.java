package lightwell.ui.content;

import java.util.ArrayList;
import java.util.List;

/** By what, besides its own samples, an open photo's layers are made at one moment. */
public record LayerInputs(HdrVariants versions, StereoLook stereo) {

    /** What of it a layer depends on: when that is another, the layer has to be made anew. */
    public List<Object> of(PaneSubject wanted) {
        if (wanted instanceof LayerDifference difference) {
            List<Object> both = new ArrayList<>(of(difference.picture()));
            both.addAll(of(difference.reference()));
            return both;
        }
        return ((LayerChoice) wanted).kind().inputs(this);
    }
}
