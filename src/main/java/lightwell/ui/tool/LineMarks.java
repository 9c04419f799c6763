package lightwell.ui.tool;

import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelLine;

/** The line with its ends and its measurement. */
final class LineMarks implements ToolMarks {

    private final Annotations inspection;

    LineMarks(Annotations inspection) {
        this.inspection = inspection;
    }

    @Override
    public List<Observable> causes() {
        return List.of(inspection.line(), inspection.activeEnd(), inspection.lineWords());
    }

    @Override
    public void draw(PanePlacement pane, List<Node> marks) {
        inspection.line().get().ifPresent(line -> draw(line, pane, marks));
    }

    private void draw(PixelLine line, PanePlacement pane, List<Node> marks) {
        Point2D from = pane.local(line.from().x() + 0.5, line.from().y() + 0.5);
        Point2D to = pane.local(line.to().x() + 0.5, line.to().y() + 0.5);
        marks.addAll(LineMark.ends(from, to, inspection.activeEnd().get()));
        if (!inspection.lineWords().get().isEmpty()) {
            Label words = LineMark.words(inspection.lineWords().get());
            marks.add(words);
            LineMark.place(words, from, to, pane.width(), pane.height());
        }
    }
}
