package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;

/** Rules and headrooms are codes; each has words, and its values are in them. */
class HdrRuleWordsTest {

    @Test
    void everyRuleAndEverySourceOfAHeadroomHasWords() {
        for (HdrRule.Code code : HdrRule.Code.values()) {
            for (Headroom.Source source : Headroom.Source.values()) {
                Headroom headroom = new Headroom(3.4822, source, "ISO 21496-1 tmap", OptionalDouble.of(1.5));
                String sentence = new HdrRule(code, Optional.of(headroom), Message.verbatim("Apple's {0}")).sentence();
                assertTrue(sentence.contains(" ") && !sentence.startsWith("hdr."), sentence);
                assertFalse(sentence.contains("{1}") || sentence.contains("{2}") || sentence.contains("{3}"), sentence);
                assertTrue(headroom.rule().contains("1.50"), headroom.rule());
            }
        }
    }

    @Test
    void valuesStandInTheSentence() {
        Headroom headroom = new Headroom(4, Headroom.Source.XMP, "", OptionalDouble.empty());
        assertEquals("Apple gain map, sRGB curve, headroom 4.0000: XMP HDRGainMapHeadroom.",
                new HdrRule(HdrRule.Code.APPLE_SRGB, Optional.of(headroom), Message.verbatim("")).sentence());
    }
}
