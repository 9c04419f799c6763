package lightwell.author.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.metadata.IsoGainMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoAsAppleTest {

    private static IsoGainMap iso(double base, double alternate, IsoGainMap.Channel... channels) {
        return new IsoGainMap(true, base, alternate, List.of(channels), Optional.empty(), "");
    }

    /** What was fitted to Apple's formula is said by it at least as well. */
    @ParameterizedTest
    @ValueSource(doubles = {1.3, 2, 3.4822, 5, 7.5})
    void theWayBackIsNoWorse(double headroom) throws AuthorException {
        AppleFit fit = AppleFit.of(headroom);
        IsoAsApple back = IsoAsApple.of(iso(0, Math.log(headroom) / Math.log(2), fit.channel()));
        assertTrue(back.deviation() <= fit.deviation() + 1e-6, back + " after " + fit);
        assertEquals(0, Math.log(back.headroom() / headroom) / Math.log(2), 2 * fit.deviation() + 1e-6);
    }

    @Test
    void whatApplesFormulaCannotSayIsRefused() {
        IsoGainMap.Channel plain = new IsoGainMap.Channel(0, 2, 0.7, 0, 0);
        refused("three channels", iso(0, 2, plain, plain, plain));
        refused("only brightens", iso(2, 0, plain));
        refused("would differ by", iso(0, 4, new IsoGainMap.Channel(0, 4, 0.7, 0, 0)));
        refused("would differ by", iso(0, 2, new IsoGainMap.Channel(-1, 2, 0.7, 0, 0)));
    }

    private static void refused(String why, IsoGainMap map) {
        String sentence = assertThrows(AuthorException.class, () -> IsoAsApple.of(map)).getMessage();
        assertTrue(sentence.contains(why), sentence);
    }
}
