package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.metadata.AppleGainMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadroomRulesTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @ParameterizedTest
    @CsvSource({"0, 0, 3.4822", "1.01, 0.2693225146, 4.6635", "1.01, 2.0216, 3.2275", "0.99, 8, 1.7327",
        "0.5, 0.01, 3.0314", "1, 0, 8", "1, 0.01, 4.9246", "1, 100, 1"})
    void followsApplesFormula(double note33, double note48, double headroom) {
        assertEquals(headroom, HeadroomRules.ofMakerNotes(note33, note48), 1e-4);
    }

    @Test
    void takesTheFirstRuleThatHolds() {
        AppleGainMap all = new AppleGainMap(131072, OptionalDouble.of(2.5), OptionalDouble.of(0), OptionalDouble.of(0));
        AppleGainMap notes = new AppleGainMap(65536, NONE, OptionalDouble.of(0), OptionalDouble.of(0));
        AppleGainMap brokenXmp = new AppleGainMap(131072, OptionalDouble.of(Double.NaN), OptionalDouble.of(0), OptionalDouble.of(0));

        assertEquals(Optional.of(new Headroom(7, Headroom.Source.BY_HAND)),
                HeadroomRules.apple(all, OptionalDouble.of(7), MissingGain.ZERO));
        assertEquals(Optional.of(new Headroom(2.5, Headroom.Source.XMP)), HeadroomRules.apple(all, NONE, MissingGain.ZERO));
        assertEquals("maker notes 33 and 48", HeadroomRules.apple(notes, NONE, MissingGain.ZERO).orElseThrow().rule());
        assertEquals("maker notes 33 and 48", HeadroomRules.apple(brokenXmp, NONE, MissingGain.ZERO).orElseThrow().rule());
    }

    @Test
    void saysWhatAMissingNoteCountsAs() {
        AppleGainMap pug = new AppleGainMap(65536, NONE, OptionalDouble.of(0.8786434536), NONE);
        Headroom zero = HeadroomRules.apple(pug, NONE, MissingGain.ZERO).orElseThrow();
        Headroom eight = HeadroomRules.apple(pug, NONE, MissingGain.EIGHT).orElseThrow();

        assertEquals(3.4822022531844965, zero.linear(), 1e-12);
        assertEquals("maker note 33, with 48 missing taken as 0", zero.rule());
        assertEquals(1.8, zero.stops(), 1e-12);
        assertEquals(1.7326737128001746, eight.linear(), 1e-12);
        assertEquals("maker note 33, with 48 missing taken as 8", eight.rule());
        assertTrue(HeadroomRules.apple(pug, NONE, MissingGain.NONE).isEmpty());
        assertEquals(HdrRule.Code.NO_NOTE_48, HeadroomRules.whyNone(pug));
    }

    @Test
    void givesNoneWithoutAnything() {
        AppleGainMap nothing = new AppleGainMap(0, NONE, NONE, OptionalDouble.of(1));
        assertTrue(HeadroomRules.apple(nothing, NONE, MissingGain.ZERO).isEmpty());
        assertEquals(HdrRule.Code.NO_HEADROOM, HeadroomRules.whyNone(nothing));
    }

    @ParameterizedTest
    @CsvSource({"0.5", "NaN", "Infinity", "-1"})
    void refusesAnImpossibleWish(double headroom) {
        assertThrows(IllegalArgumentException.class, () -> new HdrOptions(HdrOptions.Choice.AUTO, OptionalDouble.of(headroom),
                HdrOptions.GainCurve.SRGB, MissingGain.ZERO));
    }
}
