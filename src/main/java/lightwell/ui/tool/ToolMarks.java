package lightwell.ui.tool;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;

/** What a tool draws over the picture of each pane. */
public interface ToolMarks {

    /** Everything its marks depend on, apart from the place of the picture. */
    List<Observable> causes();

    /** @param marks of a pane, in its scene: takes further ones, which lie on top */
    void draw(PanePlacement pane, List<Node> marks);
}
