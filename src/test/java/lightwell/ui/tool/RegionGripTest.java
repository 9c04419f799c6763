package lightwell.ui.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import javafx.geometry.Point2D;
import lightwell.ui.content.Viewport;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.Test;

class RegionGripTest {

    private static final PixelRegion REGION = new PixelRegion(10, 20, 30, 40);

    @Test
    void gripsLieOnCornersAndEdges() {
        Viewport viewport = new Viewport(4, 25, 40);
        assertEquals(Optional.of(RegionGrip.NORTH_WEST), RegionGrip.at(REGION, viewport, new Point2D(-62, -78)));
        assertEquals(Optional.of(RegionGrip.EAST), RegionGrip.at(REGION, viewport, new Point2D(60, 3)));
        assertEquals(Optional.of(RegionGrip.BORDER), RegionGrip.at(REGION, viewport, new Point2D(30, 82)));
        assertEquals(Optional.empty(), RegionGrip.at(REGION, viewport, new Point2D(30, 40)), "inside, the picture is panned");
        assertEquals(Optional.empty(), RegionGrip.at(REGION, viewport, new Point2D(70, 0)));
    }

    @Test
    void cornersResizeAndTurnOver() {
        assertEquals(new PixelRegion(5, 25, 35, 35), drag(RegionGrip.NORTH_WEST, 5, 25));
        assertEquals(new PixelRegion(39, 20, 62, 40), drag(RegionGrip.WEST, 100, 0), "past the other side");
        assertEquals(new PixelRegion(10, 20, 30, 1), drag(RegionGrip.SOUTH, 0, 20));
    }

    @Test
    void theBorderMovesWithinThePicture() {
        assertEquals(new PixelRegion(20, 10, 30, 40),
                RegionGrip.BORDER.drag(REGION, new PixelPosition(0, 20), new PixelPosition(10, 10), 100, 100));
        assertEquals(new PixelRegion(70, 0, 30, 40),
                RegionGrip.BORDER.drag(REGION, new PixelPosition(0, 50), new PixelPosition(99, 0), 100, 100));
    }

    @Test
    void pinsKeepTheirNumbers() {
        Annotations inspection = new Annotations();
        inspection.pin(new PixelPosition(1, 2));
        inspection.pin(new PixelPosition(3, 4));
        inspection.remove(1);
        inspection.pin(new PixelPosition(5, 6));
        inspection.rename(3, " wall ");
        assertEquals("[Pin[number=2, name=, at=PixelPosition[x=3, y=4]], Pin[number=3, name=wall, at=PixelPosition[x=5, y=6]]]",
                inspection.pins().toString());
        for (int i = 0; i < 100; i++) {
            inspection.pin(new PixelPosition(0, 0));
        }
        assertEquals(Annotations.MOST_PINS, inspection.pins().size());
    }

    @Test
    void aRegionHoldsAtLeastOnePixel() {
        assertEquals(new PixelRegion(3, 4, 1, 1), PixelRegion.between(new PixelPosition(3, 4), new PixelPosition(3, 4)));
        assertThrows(IllegalArgumentException.class, () -> new PixelRegion(0, 0, 0, 1));
    }

    private static PixelRegion drag(RegionGrip grip, int toX, int toY) {
        return grip.drag(REGION, new PixelPosition(0, 0), new PixelPosition(toX, toY), 200, 200);
    }
}
