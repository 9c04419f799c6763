package lightwell.ui.tool;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import lightwell.ui.marks.Annotations;

/** The pinned pixels with their numbers and names. */
final class PinMarks implements ToolMarks {

    private final Annotations inspection;

    PinMarks(Annotations inspection) {
        this.inspection = inspection;
    }

    @Override
    public List<Observable> causes() {
        return List.of(inspection.pins());
    }

    @Override
    public void draw(PanePlacement pane, List<Node> marks) {
        inspection.pins().forEach(pin -> marks.addAll(PinMark.of(pin, pane.local(pin.at().x() + 0.5, pin.at().y() + 0.5))));
    }
}
