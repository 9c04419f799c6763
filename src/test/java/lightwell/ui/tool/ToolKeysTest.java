package lightwell.ui.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.content.Viewport;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Line and region without a mouse, on a photo of 60x40 whose depth map has a sample for 4x4 pixels. */
class ToolKeysTest {

    private final ViewerModel viewer = new ViewerModel();
    private final Annotations inspection = viewer.inspection();
    private final LineKeys keys = new LineKeys(viewer);
    private final RegionKeys regionKeys = new RegionKeys(viewer);

    @BeforeEach
    void open() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        viewer.paneResized(300, 200);
    }

    @Test
    void anEndMovesBySamplesOfTheMapAndStopsAtTheEdge() {
        inspection.tool().set(Tool.LINE);
        inspection.line().set(Optional.of(new PixelLine(new PixelPosition(1, 1), new PixelPosition(17, 9))));
        keys.move(1, 0);
        assertEquals(new PixelPosition(22, 10), line().to());
        assertEquals(Optional.of(new PixelPosition(22, 10)), viewer.pointer().get());
        keys.move(-10, 10);
        assertEquals(new PixelPosition(2, 38), line().to());
        assertEquals(new PixelPosition(1, 1), line().from());
        keys.enter();
        keys.move(0, 2);
        assertEquals(new PixelPosition(2, 10), line().from());
    }

    @Test
    void aLineThatIsNotThereBeginsInTheMiddleOfWhatIsSeen() {
        inspection.tool().set(Tool.LINE);
        keys.begin();
        assertEquals(new PixelLine(new PixelPosition(15, 20), new PixelPosition(45, 20)), line());
        inspection.line().set(Optional.empty());
        viewer.viewport().set(new Viewport(20, 40, 10));
        keys.begin();
        assertEquals(new PixelLine(new PixelPosition(36, 10), new PixelPosition(43, 10)), line());
    }

    @Test
    void aRegionIsMovedAndSized() {
        inspection.tool().set(Tool.REGION);
        regionKeys.chosen();
        assertEquals(new PixelRegion(15, 10, 31, 21), inspection.region().get().orElseThrow());
        regionKeys.move(-1, 1);
        assertEquals(new PixelRegion(11, 14, 31, 21), inspection.region().get().orElseThrow());
        regionKeys.resize(1, -2);
        assertEquals(new PixelRegion(11, 14, 35, 13), inspection.region().get().orElseThrow());
        regionKeys.move(100, 100);
        assertEquals(new PixelRegion(25, 27, 35, 13), inspection.region().get().orElseThrow());
        regionKeys.resize(10, -10);
        assertEquals(new PixelRegion(25, 27, 35, 1), inspection.region().get().orElseThrow());
        assertEquals(Optional.of(new PixelPosition(42, 27)), viewer.pointer().get());
    }

    @Test
    void withoutAPhotoNothingHappens() {
        viewer.photo().set(null);
        inspection.tool().set(Tool.LINE);
        keys.move(1, 1);
        keys.enter();
        inspection.tool().set(Tool.REGION);
        regionKeys.resize(1, 1);
        assertTrue(inspection.line().get().isEmpty() && inspection.region().get().isEmpty());
    }

    @Test
    void samplesAndPixelsFindEachOther() {
        MapGrid grid = new MapGrid(60, 40, 15, 10);
        for (int x = 0; x < 15; x++) {
            assertEquals(new PixelPosition(x, 3), grid.sample(grid.base(new PixelPosition(x, 3))));
        }
        MapGrid uneven = new MapGrid(4032, 3024, 768, 576);
        for (int x = 0; x < 768; x++) {
            assertEquals(x, uneven.sample(uneven.base(new PixelPosition(x, 0))).x());
        }
        assertEquals(new PixelPosition(767, 575), uneven.sample(new PixelPosition(4031, 3023)));
    }

    private PixelLine line() {
        return inspection.line().get().orElseThrow();
    }
}
