package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.viewer.PaneLayout;
import org.junit.jupiter.api.Test;

/** Legends over wide and narrow pictures. */
class LegendViewTest extends OnePaneGrid {

    @Test
    void aWidePaneHasAllMarksUnderTheirUnitInsideTheBox() throws Exception {
        falseColours(PaneLayout.TWO);
        eventually(() -> words().contains("4.00 headroom"), () -> words().toString());
        assertTrue(words().containsAll(List.of("stops from 0.18", "0.18 grey", "1.0 SDR white", "+8", "−8")), words().toString());
        assertInside(6);
    }

    @Test
    void aNarrowPaneHasASmallOneThatLeavesThePictureFree() throws Exception {
        falseColours(PaneLayout.ROW); // panes of 250 pixels
        eventually(() -> words().equals(List.of("grey", "white", "peak", "−8", "+8")), () -> words().toString());
        assertInside(4);
        Region legend = legend();
        assertTrue(legend.getWidth() < 250 / 4.0, "width " + legend.getWidth());
        assertTrue(legend.getHeight() <= 160, "height " + legend.getHeight());
        assertTrue(legend.getAccessibleText().contains("stops from 0.18: ") && legend.getAccessibleText().contains("4.00 headroom"),
                legend.getAccessibleText());
    }

    @Test
    void depthNamesNearAndFarInANarrowPaneToo() throws Exception {
        fx(() -> {
            model.choose(PaneLayout.ROW);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.choose(1, LayerChoices.DEPTH);
            return null;
        });
        eventually(() -> words().equals(List.of("∞ m far", "0.100 m near")), () -> words().toString());
        assertInside(4);
        assertTrue(legend().getWidth() < 250 / 2.0, "width " + legend().getWidth());
    }

    @Test
    void itCanBePutAway() throws Exception {
        falseColours(PaneLayout.TWO);
        eventually(() -> legend().isVisible(), () -> "shown");
        fx(() -> {
            viewer.legend().set(false);
            return null;
        });
        assertFalse(legend().isVisible());
        fx(() -> {
            viewer.legend().set(true);
            return null;
        });
        assertTrue(legend().isVisible());
    }

    private void falseColours(PaneLayout layout) throws Exception {
        fx(() -> {
            model.choose(layout);
            viewer.light().mode().set(Light.FALSE_COLOUR);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        eventually(() -> !words().isEmpty(), () -> "a legend");
    }

    private void assertInside(double least) {
        fx(() -> {
            for (Label label : labels()) {
                double right = label.getBoundsInParent().getMaxX();
                assertTrue(right <= legend().getWidth() - least, label.getText() + " ends at " + right + " of " + legend().getWidth());
                assertEquals(label.prefWidth(-1), label.getWidth(), 0.5, label.getText() + " is not cut");
            }
            return null;
        });
    }

    private List<String> words() {
        return fx(() -> labels().stream().map(Label::getText).toList());
    }

    private List<Label> labels() {
        return legend().getChildrenUnmodifiable().stream().filter(node -> node instanceof Label && node.isVisible()).map(Label.class::cast)
                .filter(label -> !label.getText().isEmpty()).toList();
    }

    private Region legend() {
        return (Region) panes.lookup("#pane-2 .legend");
    }
}
