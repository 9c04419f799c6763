package lightwell.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightwell.ui.settings.Settings;
import lightwell.ui.workspace.FeaturePanel;

/** The open panels beside the panes and their widths in pixels: {@code {"strip": true, …, "widths": {"strip": 204.0, …}}}. */
final class PanelsState {

    private static final String PART = "panels";
    private static final String WIDTHS = "widths";

    private PanelsState() {}

    /** Missing and invalid values fall back to the defaults. */
    static void restore(Settings settings, List<FeaturePanel> panels) {
        settings.get(PART, Map.class).ifPresent(left -> panels.forEach(panel -> {
            if (left.get(panel.id()) instanceof Boolean visible) {
                panel.visible().set(visible);
            }
            if (left.get(WIDTHS) instanceof Map<?, ?> widths && widths.get(panel.id()) instanceof Number width) {
                panel.width().set(width.doubleValue());
            }
        }));
    }

    static void remember(Settings settings, List<FeaturePanel> panels) {
        Map<String, Object> state = new LinkedHashMap<>();
        Map<String, Double> widths = new LinkedHashMap<>();
        for (FeaturePanel panel : panels) {
            state.put(panel.id(), panel.visible().get());
            widths.put(panel.id(), panel.width().get());
        }
        state.put(WIDTHS, widths);
        settings.put(PART, state);
    }
}
