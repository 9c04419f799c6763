package lightwell.depth.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.depth.MadeDepth;
import lightwell.depth.PhotoDepth;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class AreaDepthsTest {

    @Test
    void countsWhatIsThere() {
        PhotoDepth depth = MadeDepth.of(10, 12, 8, Kind.DEPTH, 0, 2.55, (x, y) -> y < 2 ? 0 : 1 + (y - 2) * 10 + x);
        AreaDepths all = AreaDepths.of(depth, new MapArea(0, 0, 10, 12));
        AreaDepths.Spread spread = all.spread().orElseThrow();
        assertEquals(120, all.samples());
        assertEquals(20, all.without());
        assertEquals(20.0 / 120, all.shareWithout(), 1e-12);
        assertEquals(0.01, spread.min(), 1e-6);
        assertEquals(0.05, spread.p5(), 1e-6);
        assertEquals(0.50, spread.median().metres(), 1e-6);
        assertEquals(0.01, spread.median().width(), 1e-9);
        assertEquals(0.95, spread.p95(), 1e-6);
        assertEquals(1.00, spread.max(), 1e-6);
        assertEquals(0.505, spread.mean(), 1e-6);
        assertEquals(100, spread.codes());
    }

    /** Large codes are near then, and steps grow with the square of the distance. */
    @Test
    void disparityIsRankedByMetres() {
        PhotoDepth depth = MadeDepth.of(3, 1 + 1, 8, Kind.DISPARITY, 0, 2.55, (x, y) -> x == 0 ? 0 : x == 1 ? 50 : 200);
        AreaDepths.Spread spread = AreaDepths.of(depth, new MapArea(0, 0, 3, 2)).spread().orElseThrow();
        assertEquals(0.5, spread.min(), 1e-6);
        assertEquals(2, spread.max(), 1e-6);
        assertEquals(0.5, spread.median().metres(), 1e-6);
        assertEquals(1 / 1.995 - 1 / 2.005, spread.median().width(), 1e-9);
        assertEquals(1.25, spread.mean(), 1e-6);
        assertEquals(2, AreaDepths.of(depth, new MapArea(0, 0, 3, 2)).without());
    }

    @Test
    void withoutAnyDepthThereIsNoSpread() {
        AreaDepths nothing = AreaDepths.of(MadeDepth.of(4, 4, 8, Kind.DISPARITY, -1, 1, (x, y) -> 5), new MapArea(1, 1, 2, 2));
        assertTrue(nothing.spread().isEmpty());
        assertEquals(1, nothing.shareWithout());
    }
}
