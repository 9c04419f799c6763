package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import lightwell.image.Raster;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

/** The opacity in an EXR: A, and colours that are multiplied by it; and layers that cannot be decoded. */
class ExrAlphaTest extends OneExr {

    /** Bradford, as the ACES configs have it. */
    private static final double[][] P3_TO_AP1 = {
        {0.7357979140, 0.2121664853, 0.0520356007}, {0.0471798850, 0.9380457009, 0.0147744141}, {0.0035636646, 0.0411418856, 0.9552944497}};
    private static final String BROKEN = "the picture is damaged.";

    @Test
    void coloursAreMultipliedByA() throws IOException {
        Raster alpha = SyntheticPhoto.noise(SyntheticPhoto.WIDTH, SyntheticPhoto.HEIGHT, 1, 77);
        SyntheticPhoto photo = new SyntheticPhoto().withoutGainMap().alpha(alpha);
        ExrExport.Result result = write(photo, options("zip"));
        assertTrue(result.rules().contains(Associated.RULE), result.rules().toString());
        try (WrittenExr exr = new WrittenExr(result.file())) {
            assertTrue(exr.channels().contains("A half"), exr.channels().toString());
            assertEquals(Associated.RULE.english(), exr.attributes(0).get("lightwell:alpha"));
            for (int y = 0; y < SyntheticPhoto.HEIGHT; y += 10) {
                for (int x = 0; x < SyntheticPhoto.WIDTH; x += 7) {
                    double a = alpha.get(x, y, 0) / 255.0;
                    assertEquals(a, exr.at("A", x, y), HALF_STEP);
                    for (int c = 0; c < 3; c++) {
                        double light = 0;
                        for (int k = 0; k < 3; k++) {
                            light += P3_TO_AP1[c][k] * SyntheticPhoto.linear(photo.base.get(x, y, k));
                        }
                        String channel = List.of("R", "G", "B").get(c);
                        assertEquals(light * a, exr.at(channel, x, y), HALF_STEP, channel);
                        assertEquals(light * a, exr.at("sdr." + channel, x, y), HALF_STEP, channel);
                    }
                }
            }
        }
    }

    @Test
    void withoutAlphaThereIsNoA() throws IOException {
        try (WrittenExr exr = new WrittenExr(write(new SyntheticPhoto(), options("zip")).file())) {
            assertFalse(exr.has("A"));
        }
    }

    @Test
    void oneThatCannotBeDecodedIsLeftOut() throws IOException {
        ExrExport.Result result = write(new SyntheticPhoto().withoutGainMap().brokenAlpha(BROKEN), options("zip"));
        assertEquals(List.of("alpha is left out: " + BROKEN), Said.of(result.leftOut()));
        try (WrittenExr exr = new WrittenExr(result.file())) {
            assertFalse(exr.has("A"));
        }
    }

    @Test
    void theCompatibilityLayoutHasNoPlaceForIt() throws IOException {
        ExportOptions options = options("none").withLayout(ExrStorage.Layout.SHENANIGANS);
        Raster clear = Raster.allocate(8, 8, 1, 8);
        ExrExport.Result result = write(new SyntheticPhoto().withoutGainMap().alpha(clear), options);
        assertTrue(result.leftOut().get(0).toString().startsWith("Alpha is left out: the layout shenanigans"), result.leftOut().toString());
        try (WrittenExr exr = new WrittenExr(result.file())) {
            float[] red = exr.all("R");
            float most = 0;
            for (float value : red) {
                most = Math.max(most, value);
            }
            assertTrue(most > 0.5, "colours are not multiplied by an opacity of 0");
        }
    }

    @Test
    void aMatteThatCannotBeDecodedDoesNotFailTheOthers() throws IOException {
        ExrExport.Result result = write(new SyntheticPhoto().brokenMatte("sky", BROKEN), options("zip"));
        assertEquals(List.of("sky is left out: " + BROKEN), Said.of(result.leftOut()));
        try (WrittenExr exr = new WrittenExr(result.file())) {
            assertFalse(exr.has("matte.sky.A"));
            assertTrue(exr.has("matte.skin.A") && exr.has("matte.hair.A") && exr.has("depth.Z") && exr.has("R"), exr.channels().toString());
        }
    }
}
