package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;

/** Which rule is used, and why none. */
class HdrRuleChoiceTest extends ReconstructedHdr {

    @Test
    void isoWinsUnlessAppleIsAsked() throws IOException {
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, noise(4, 4, 1, 8), GainMapPhotos.HEADROOM_4, iso(0, 2, true, Optional.empty()));
        assertTrue(HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).rule().sentence().startsWith("ISO 21496-1 gain map"));
        assertTrue(HdrReconstruction.prepare(photo, options(Choice.APPLE, OptionalDouble.empty(), GainCurve.REC709))
                .rule().sentence().startsWith("Apple gain map, Rec.709 curve"));
    }

    @Test
    void withoutAUsableMapNothingChangesAndTheRuleSaysWhy() throws IOException {
        Raster map = noise(4, 4, 1, 8);
        expectInactive(GainMapPhotos.withoutMap(WIDTH, HEIGHT), HdrOptions.DEFAULT, "no gain map");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, null),
                options(Choice.NONE, OptionalDouble.empty(), GainCurve.SRGB), "as requested");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, null),
                options(Choice.ISO, OptionalDouble.empty(), GainCurve.SRGB), "ISO 21496-1");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, null, iso(1, 1, true, Optional.empty())), HdrOptions.DEFAULT, "same headroom");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, null, null), HdrOptions.DEFAULT, "no supported description");
        LayerPixels broken = new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("the tile is torn."));
        });
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, broken, map, GainMapPhotos.HEADROOM_4, null), HdrOptions.DEFAULT,
                "the tile is torn");
    }

    private static void expectInactive(Photo photo, HdrOptions options, String why) throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(photo, options);
        float[] light = light();
        float[] result = light.clone();
        float[] gain = new float[WIDTH * HEIGHT];
        Arrays.fill(gain, 7);
        hdr.apply(0, HEIGHT, result);
        hdr.gain(0, HEIGHT, gain);
        assertFalse(hdr.active());
        assertTrue(hdr.headroom().isEmpty());
        assertTrue(hdr.rule().sentence().contains(why), hdr.rule().sentence());
        assertArrayEquals(light, result);
        assertArrayEquals(new float[WIDTH * HEIGHT], gain);
    }
}
