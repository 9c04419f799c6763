package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import lightwell.image.Turbo;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.viewer.PaneLayout;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PaneGridTest extends OnePaneGrid {

    @Test
    void theSdrPaneShowsThePhotosCodes() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        for (int[] at : new int[][] {{0, 0}, {59, 39}, {10, 30}, {45, 5}}) {
            int[] expected = {ViewerTestSupport.code(at[0], at[1], 0), ViewerTestSupport.code(at[0], at[1], 1),
                ViewerTestSupport.code(at[0], at[1], 2)};
            eventually(() -> near(pixel(1, at[0], at[1]), expected, 1), () -> "SDR at " + at[0] + ", " + at[1]);
        }
    }

    @Test
    void exposureBrightensAndTheGainMapLiftsOnlyWhereItIsWhite() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        int x = 50;
        int y = 10;
        eventually(() -> near(pixel(2, 10, y), codes(10, y, 1), 1), () -> "HDR equals SDR where the map is black");
        eventually(() -> near(pixel(2, x, y), codes(x, y, ViewerTestSupport.HEADROOM), 1), () -> "HDR is lifted by the headroom");
        fx(() -> {
            viewer.exposure().set(-1);
            return null;
        });
        eventually(() -> near(pixel(2, x, y), codes(x, y, ViewerTestSupport.HEADROOM / 2), 1), () -> "HDR a stop darker");
        eventually(() -> near(pixel(1, x, y), codes(x, y, 0.5), 1), () -> "SDR a stop darker");
    }

    @Test
    void mapsLieOverTheBase() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        eventually(() -> near(pixel(3, 29, 20), new int[] {0, 0, 0}, 0), () -> "black left of the middle");
        eventually(() -> near(pixel(3, 30, 20), new int[] {255, 255, 255}, 0), () -> "white right of the middle");
        eventually(() -> pixel(4, 55, 20) == Turbo.argb(1), () -> "near is red");
        eventually(() -> pixel(4, 5, 20) == Turbo.argb(0.2f), () -> "far is blue");
        assertTrue(text("#pane-4 .pane-rule").startsWith("0.100–∞ m · relative"), text("#pane-4 .pane-rule"));
        assertTrue(text("#pane-2 .pane-rule").contains("headroom 4.00"), text("#pane-2 .pane-rule"));
    }

    @Test
    void aPhotoWithoutGainMapAndDepthSaysSo() throws Exception {
        fx(() -> {
            model.choose(PaneLayout.FOUR);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        eventually(() -> text("#pane-3 .pane-empty .label").equals("This photo has no gain map."), () -> "gain map");
        eventually(() -> text("#pane-4 .pane-empty .label").equals("This photo has no depth map."), () -> "depth");
        eventually(() -> text("#pane-2 .pane-empty .label").contains("HDR is the same as SDR"), () -> "HDR");
        eventually(() -> near(pixel(1, 3, 3), codes(3, 3, 1), 1), () -> "SDR is shown");
    }

    @Test
    void aPaneShowsWhatItsMenuIsAskedFor(FxRobot robot) throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> {})));
        eventually(() -> near(pixel(4, 5, 5), new int[] {0, 0, 0}, 0) && near(pixel(4, 50, 5), new int[] {255, 255, 255}, 0),
                () -> "a matte is shown where there is no depth");
        robot.clickOn(Middle.of(robot, "#pane-1 .pane-title"));
        robot.clickOn(Middle.of(robot, "#choose-matte-hair"));
        eventually(() -> near(pixel(1, 50, 5), new int[] {255, 255, 255}, 0) && near(pixel(1, 5, 5), new int[] {0, 0, 0}, 0), () -> "hair");
        assertEquals("hair", fx(() -> ((MenuButton) panes.lookup("#pane-1 .pane-title")).getText()));
        MenuItem lacking = fx(() -> ((MenuButton) panes.lookup("#pane-1 .pane-title")).getItems().stream()
                .filter(item -> "choose-other-depth".equals(item.getId())).findFirst().orElseThrow());
        assertTrue(lacking.isDisable() && lacking.getText().contains(ViewerTestSupport.UNDECODABLE), lacking.getText());
    }

    @Test
    void aPictureOfAnotherAspectKeepsIt() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> {})));
        fx(() -> {
            model.choose(0, LayerChoices.parse("other:image_2").orElseThrow());
            model.choose(1, LayerChoices.parse("other:thumbnail").orElseThrow());
            return null;
        });
        int[] grey = {100, 100, 100};
        eventually(() -> near(pixel(1, 11, 20), grey, 1) && near(pixel(1, 48, 20), grey, 1), () -> "the square is in the middle");
        assertEquals(0x161616, pixel(1, 8, 20) & 0xFFFFFF, "nothing beside it");
        eventually(() -> near(pixel(2, 1, 1), grey, 1) && near(pixel(2, 58, 38), grey, 1), () -> "the thumbnail is spread over the base");
    }

    @Test
    void layoutsShowOneTwoOrFourPanesAndTheHiddenOnesHoldNothing() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        fx(() -> {
            model.focus(2);
            model.layout().set(PaneLayout.ONE);
            return null;
        });
        assertEquals(List.of("pane-3"), paneIds());
        eventually(() -> near(pixel(3, 40, 20), new int[] {255, 255, 255}, 0), () -> "the gain map fills the window");
        fx(() -> {
            model.layout().set(PaneLayout.TWO);
            return null;
        });
        assertEquals(List.of("pane-1", "pane-2"), paneIds());
        assertEquals(0, model.focused().get());
        assertTrue(model.shown(2).get().isEmpty());
        eventually(() -> near(pixel(1, 10, 30), codes(10, 30, 1), 1), () -> "SDR is shown again");
    }

    @Test
    void aRowShowsEveryLayerBesideTheOthers() throws Exception {
        fx(() -> {
            model.choose(PaneLayout.ROW);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        assertEquals(List.of("pane-1", "pane-2", "pane-3", "pane-4"), paneIds());
        eventually(() -> near(pixel(1, 10, 30), codes(10, 30, 1), 1) && pixel(4, 55, 20) == Turbo.argb(1), () -> "first and last");
        double top = fx(() -> panes.lookup("#pane-1").getLayoutY());
        assertEquals(top, fx(() -> panes.lookup("#pane-4").getLayoutY()), 0);
        fx(() -> {
            model.choose(PaneLayout.COLUMN);
            panes.layout();
            return null;
        });
        assertEquals(fx(() -> panes.lookup("#pane-1").getLayoutX()), fx(() -> panes.lookup("#pane-4").getLayoutX()), 0);
    }

    /** The photo is 3:2. */
    @Test
    void threePanesLieAsPicturesAreLargest() throws Exception {
        fx(() -> {
            model.choose(PaneLayout.THREE);
            return null;
        });
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        for (int[] size : new int[][] {{1001, 801}, {1200, 500}, {900, 801}, {1001, 500}}) {
            boolean wide = size[0] * 2 < size[1] * 3; // the photo is wider than the room
            fx(() -> {
                panes.getScene().getWindow().setWidth(size[0]);
                panes.getScene().getWindow().setHeight(size[1]);
                return null;
            });
            eventually(() -> fx(() -> panes.lookup("#pane-1").getLayoutX() == panes.lookup("#pane-3").getLayoutX()) == wide
                    && fx(() -> panes.lookup("#pane-1").getLayoutY() == panes.lookup("#pane-3").getLayoutY()) != wide,
                    () -> size[0] + " by " + size[1]);
        }
    }

    private List<String> paneIds() {
        return fx(() -> panes.getChildren().stream().map(Node::getId).toList());
    }
}
