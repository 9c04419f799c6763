package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final List<String> NAMES = List.of("ACEScg", "ACEScct", "Linear P3-D65", "Raw");

    @Test
    void findsMisspellings() {
        assertEquals(" Did you mean ACEScg or ACEScct?", suggested("aces cg", NAMES));
        assertEquals(" Did you mean Linear P3-D65?", suggested("P3-D65", NAMES));
        assertEquals("", suggested("something else entirely", NAMES));
        assertEquals("", suggested("", List.of("Rec.2020")));
    }

    @Test
    void distanceIsLevenshteins() {
        assertEquals(3, NearNames.distance("kitten", "sitting"));
        assertEquals(0, NearNames.distance("", ""));
        assertEquals(4, NearNames.distance("", "gain"));
    }

    private static String suggested(String wanted, List<String> names) {
        return NearNames.suggest(wanted, names).map(near -> " " + near).orElse("");
    }
}
