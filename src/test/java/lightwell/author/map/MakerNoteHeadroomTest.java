package lightwell.author.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lightwell.hdr.HeadroomRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakerNoteHeadroomTest {

    @ParameterizedTest
    @CsvSource({"2, 4.300330", "3.4822, 1.660069", "4, 1.0", "5, 0.009687", "8, 0", "20, 0", "1, 7.600660", "0, 7.600660"})
    void note48OfKnownHeadrooms(double headroom, double note) {
        assertEquals(note, (double) MakerNoteHeadroom.note48(headroom) / MakerNoteHeadroom.DENOMINATOR, 5e-6);
    }

    /** Apple's formula has no value between 2.303 - 0.303 * 0.01 and 2.3 stops. */
    @Test
    void applesFormulaGivesTheHeadroomBack() {
        for (int i = 0; i <= 700_000; i++) {
            double headroom = 1 + i / 100_000.0;
            double stops = Math.log(headroom) / Math.log(2);
            double tolerance = stops > 2.29997 && stops < 2.3 ? 1.1e-5 : 1e-6;
            assertEquals(1, said(headroom) / headroom, tolerance, "headroom " + headroom);
        }
        for (double stops = 2.29; stops < 2.31; stops += 1e-6) {
            double headroom = Math.pow(2, stops);
            assertEquals(1, said(headroom) / headroom, stops > 2.29996 && stops < 2.30001 ? 1.1e-5 : 1e-6, "stops " + stops);
        }
    }

    private static double said(double headroom) {
        double denominator = MakerNoteHeadroom.DENOMINATOR;
        return HeadroomRules.ofMakerNotes(MakerNoteHeadroom.NOTE_33 / denominator, MakerNoteHeadroom.note48(headroom) / denominator);
    }

    @Test
    void everyNumberHasAnAnswer() {
        assertEquals(8, said(Double.POSITIVE_INFINITY), 1e-9);
        assertEquals(1, said(Double.NEGATIVE_INFINITY), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> MakerNoteHeadroom.note48(Double.NaN));
    }
}
