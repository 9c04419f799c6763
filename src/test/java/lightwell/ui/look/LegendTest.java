package lightwell.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lightwell.ui.render.FalseColour;
import org.junit.jupiter.api.Test;

class LegendTest {

    /** The colour at a height is the colour of the light that the scale gives this height. */
    @Test
    void everyStopHasItsColourInTheLegend() {
        Legend legend = Legend.falseColour(4);
        assertEquals(17, legend.colours().size());
        assertEquals("stops from 0.18", legend.title());
        for (int n = -8; n <= 8; n++) {
            double at = (n + 8.5) / 17;
            assertEquals(FalseColour.argb((float) (0.18 * Math.pow(2, n))), legend.colours().get((int) (at * 17)), n + " stops");
        }
    }

    @Test
    void greyWhiteAndHeadroomAreMarkedWhereTheirLightIs() {
        List<Legend.Mark> strong = Legend.falseColour(4).marks().stream().filter(Legend.Mark::strong).toList();
        assertEquals(List.of("0.18 grey", "1.0 SDR white", "4.00 headroom"), strong.stream().map(Legend.Mark::text).toList());
        double[] light = {0.18, 1, 4};
        for (int i = 0; i < 3; i++) {
            assertEquals((Math.log(light[i] / 0.18) / Math.log(2) + 8.5) / 17, strong.get(i).at(), 1e-9);
        }
        assertEquals(2, Legend.falseColour(1).marks().stream().filter(Legend.Mark::strong).count());
        assertTrue(Legend.falseColour(1e6).marks().stream().allMatch(mark -> mark.at() >= 0 && mark.at() <= 1));
        Legend.Mark two = Legend.falseColour(1).marks().stream().filter(mark -> mark.text().equals("+2")).findFirst().orElseThrow();
        assertEquals(10.5 / 17, two.at(), 1e-9);
    }
}
