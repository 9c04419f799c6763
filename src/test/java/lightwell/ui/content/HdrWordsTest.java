package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.hdr.HdrRule;
import lightwell.hdr.Headroom;
import lightwell.message.Message;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import org.junit.jupiter.api.Test;

/** The window in English says what the command line and the files say, from texts of its own. */
class HdrWordsTest {

    @Test
    void everyRuleAndEverySourceOfAHeadroomHasWords() {
        for (HdrRule.Code code : HdrRule.Code.values()) {
            for (Headroom.Source source : Headroom.Source.values()) {
                for (OptionalDouble display : new OptionalDouble[] {OptionalDouble.empty(), OptionalDouble.of(1.5)}) {
                    HdrRule rule = new HdrRule(code, Optional.of(new Headroom(3.4822, source, "ISO 21496-1 tmap", display)),
                            Message.verbatim("Apple's {0}"));
                    assertEquals(rule.sentence(), HdrWords.sentence(rule));
                }
            }
        }
        assertTrue(HdrWords.sentence(new HdrRule(HdrRule.Code.NO_MAP, Optional.empty(), Message.verbatim(""))).contains("no gain map"));
    }

    @Test
    void soHasWhatMetresAreWorth() {
        for (String accuracy : new String[] {"absolute", "relative", "unknown", "of another kind"}) {
            DepthDescription depth = new DepthDescription(DepthDescription.Kind.DISPARITY, 0.5, 4, DepthAccuracy.of(accuracy), "high",
                    false,
                    Optional.empty(), "depthData XMP");
            assertEquals(DepthAccuracy.statement(depth), DepthTrust.statement(depth));
        }
    }
}
