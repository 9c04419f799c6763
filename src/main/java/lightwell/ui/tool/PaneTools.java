package lightwell.ui.tool;

import java.util.List;
import java.util.Map;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.viewer.ViewerModel;

/** All tools over a photo. A press belongs to the first that wants it; later marks lie on top. */
public final class PaneTools {

    private PaneTools() {}

    /** For one pane. */
    public static List<ToolGestures> gestures(ViewerModel viewer) {
        return List.of(new LineGestures(viewer), new PinGestures(viewer), new RegionGestures(viewer));
    }

    /** For one pane. */
    static List<ToolMarks> marks(ViewerModel viewer) {
        return List.of(new RegionMarks(viewer.inspection()), new PinMarks(viewer.inspection()), new LineMarks(viewer.inspection()));
    }

    /** For one window: the tools that can be on. */
    static Map<Tool, ToolKeys> keys(ViewerModel viewer) {
        return Map.of(Tool.LINE, new LineKeys(viewer), Tool.REGION, new RegionKeys(viewer));
    }
}
