package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void fitShowsTheWholePictureInItsMiddle() {
        Viewport fit = Viewport.fit(4000, 3000, 800, 300);
        assertEquals(new Viewport(0.1, 2000, 1500), fit);
        assertEquals(new Point2D(0, 150), fit.baseToView(2000, 3000));
        assertEquals(new Point2D(-200, 0), fit.baseToView(0, 1500));
    }

    @Test
    void whatLiesUnderThePointerStaysThere() {
        Viewport before = new Viewport(0.3, 1234.5, 678.25);
        Point2D base = before.viewToBase(-321, 45);
        Viewport after = before.zoomedAt(7.7, -321, 45);
        assertEquals(0.3 * 7.7, after.scale(), 1e-12);
        Point2D view = after.baseToView(base.getX(), base.getY());
        assertEquals(-321, view.getX(), 1e-9);
        assertEquals(45, view.getY(), 1e-9);
    }

    @Test
    void zoomKeepsItsLimitsWithoutDrifting() {
        Viewport largest = new Viewport(Viewport.LARGEST_SCALE, 10, 20);
        assertEquals(largest, largest.zoomedAt(2, 300, 200));
        assertEquals(Viewport.SMALLEST_SCALE, largest.zoomedAt(1e-9, 0, 0).scale());
    }

    @Test
    void panningMovesThePictureByDevicePixels() {
        Viewport panned = new Viewport(2, 100, 100).panned(10, -4);
        assertEquals(new Viewport(2, 95, 102), panned);
    }

    @Test
    void theMiddleStaysInsideThePicture() {
        assertEquals(new Viewport(2, 0, 50), new Viewport(2, -7, 99).within(80, 50));
    }

    @Test
    void refusesWhatIsNoViewport() {
        assertThrows(IllegalArgumentException.class, () -> new Viewport(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(1, Double.NaN, 1));
    }
}
