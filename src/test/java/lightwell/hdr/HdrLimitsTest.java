package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on a limit, and just beyond it. */
class HdrLimitsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.999, 65_536.1, Double.NaN, Double.POSITIVE_INFINITY, -1})
    void headroomsOutsideOfTheLimitsAreRefused(double headroom) {
        assertThrows(IllegalArgumentException.class, () -> HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(headroom)));
        assertThrows(IllegalArgumentException.class, () -> HdrOptions.DEFAULT.withTarget(OptionalDouble.of(headroom)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 65_536})
    void theLimitsThemselvesAreTaken(double headroom) {
        assertEquals(OptionalDouble.of(headroom), HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(headroom)).headroom());
        assertEquals(OptionalDouble.of(headroom), HdrOptions.DEFAULT.withTarget(OptionalDouble.of(headroom)).target());
    }

    @Test
    void aFilesHeadroomCountsFrom1ToTheLargestFloat() {
        assertTrue(HeadroomRules.usable(OptionalDouble.of(1)));
        assertTrue(HeadroomRules.usable(OptionalDouble.of(Float.MAX_VALUE)));
        assertFalse(HeadroomRules.usable(OptionalDouble.of(0.999)));
        assertFalse(HeadroomRules.usable(OptionalDouble.of(1e39)));
        assertFalse(HeadroomRules.usable(OptionalDouble.empty()));
    }

    /** A picture without headroom shows all of its gain, which is none, on a display that shows SDR alone. */
    @Test
    void appleWithoutHeadroomHasTheWholeWeight() {
        assertEquals(1, GainMapMath.appleWeight(1, 1));
        assertEquals(1, GainMapMath.appleWeight(0.5, 4));
    }

    @Test
    void aDisplayOfThePicturesHeadroomIsNotSaidToLimitIt() throws Exception {
        IsoGainMap iso = new IsoGainMap(true, 0, 2, List.of(new IsoGainMap.Channel(0, 2, 1, 0, 0)), Optional.empty(), "test");
        Photo photo = GainMapPhotos.of(8, 8, Raster.allocate(4, 4, 1, 8), null, iso);
        Headroom whole = GainPlan.of(photo, HdrOptions.DEFAULT.withTarget(OptionalDouble.of(4))).rule().headroom().orElseThrow();
        assertEquals(new Headroom(4, Headroom.Source.LARGER, "test"), whole);
        Headroom asked = GainPlan.of(photo, HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2))).rule().headroom().orElseThrow();
        assertEquals(new Headroom(2, Headroom.Source.BY_HAND), asked);
    }

    @Test
    void aPictureWithoutAMapIsSdrOrHdrByItself() {
        ColorEncoding pq = ColorEncoding.of("Rec.2020 PQ", Primaries.REC2020, new Transfer.Pq(), "test");
        assertEquals(HdrRule.Code.NO_MAP, GainPlan.of(ColorEncoding.ASSUMED_SRGB, Optional.empty(), HdrOptions.DEFAULT).rule().code());
        assertEquals(HdrRule.Code.NO_MAP_HDR, GainPlan.of(pq, Optional.empty(), HdrOptions.DEFAULT).rule().code());
    }
}
