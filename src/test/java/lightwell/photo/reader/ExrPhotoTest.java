package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.presets.OpenImageIO;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EXRs as photos: their layers, light and numbers, against what was written. */
class ExrPhotoTest {

    private static final float HALF = 1f / 2048;

    @TempDir
    private Path folder;

    private Path exr(String channels, int width, float[] values, Consumer<OpenImageIO.Spec> more) {
        String[] names = channels.split(" ");
        return MadePicture.floats("openexr", folder.resolve("a.exr"), width, values.length / names.length / width, names, values, more);
    }

    private static List<String> layers(Photo photo) {
        return photo.layers().stream().map(layer -> layer.kind().id() + " " + layer.info().title().english()).toList();
    }

    /** Linear light of the base in its own primaries. */
    private static float[] light(Photo photo) throws IOException {
        Raster raster = photo.base().raster();
        float[] rgb = new float[3 * raster.width() * raster.height()];
        ColorEngine.load(Optional.empty()).decoder(photo.base().encoding(), raster.bitDepth(), photo.base().encoding().primaries())
                .apply(raster, 0, raster.height(), rgb);
        return rgb;
    }

    private static FloatPlane values(Photo photo, String title) throws IOException {
        Layer layer = photo.layers().stream().filter(one -> one.info().title().english().equals(title)).findFirst().orElseThrow();
        return layer.pixels().values().orElseThrow();
    }

    @Test
    void everyGroupOfChannelsIsALayer() throws IOException {
        Path file = exr("R G B sdr.R sdr.G sdr.B depth.Z matte.skin.A id", 1, new float[] {2, 3, 4, 0.5f, 0.25f, 1, 7.3f, 0.1f, 9},
                spec -> {});
        try (Photo photo = PhotoReader.open(file)) {
            assertEquals(List.of("base Base image, R, G, B", "image sdr", "data depth.Z", "data id", "data matte.skin.A"),
                    Stream.concat(layers(photo).stream().limit(1),
                            layers(photo).stream().skip(1).sorted().sorted((a, b) -> b.charAt(0) - a.charAt(0)))
                            .toList());
            assertEquals(7.3f, values(photo, "depth.Z").get(0, 0));
            assertEquals(0.1f, values(photo, "matte.skin.A").get(0, 0));
            assertEquals(Optional.empty(), photo.depth(), "it does not say that it is metres");
            assertTrue(photo.base().encoding().hdr());
        }
    }

    /** Negative light, and all that a half can hold, to its rounding. */
    @Test
    void lightIsThatOfTheFile() throws IOException {
        float[] rgb = {0, 1, 0.18f, -0.25f, 100, 65_504, 1e-4f, 3.1415927f, 6e-8f, 49.26f, 1e6f, Float.NaN};
        try (Photo photo = PhotoReader.open(exr("R G B", 2, rgb, spec -> spec.setText("colorInteropID", "lin_ap1_scene")))) {
            assertEquals("ACEScg", photo.base().encoding().name());
            assertEquals(Primaries.AP1, photo.base().encoding().primaries());
            float[] light = light(photo);
            float[] expected = rgb.clone();
            expected[10] = 65_504;
            expected[11] = 0;
            for (int i = 0; i < rgb.length; i++) {
                assertEquals(expected[i], light[i], Math.abs(expected[i]) * HALF + 3e-8f, "value " + i);
            }
        }
    }

    @Test
    void numbersAreExact() throws IOException {
        float[] values = {1, 1, 1, 16_777_215, 1, 1, 1, Float.NaN, 1, 1, 1, Float.POSITIVE_INFINITY, 1, 1, 1, -1.1754944e-38f};
        try (Photo photo = PhotoReader.open(exr("R G B N.Z", 2, values, spec -> {}))) {
            FloatPlane plane = values(photo, "N.Z");
            for (int i = 0; i < 4; i++) {
                assertEquals(values[4 * i + 3], plane.get(i % 2, i / 2), "pixel " + i);
            }
            assertEquals(-1.1754944e-38f, plane.low());
            assertEquals(16_777_215, plane.high());
            Raster codes = photo.others().get(0).raster();
            assertEquals(List.of(65_535, 0, 65_535, 0), IntStream.range(0, 4).mapToObj(i -> codes.get(i % 2, i / 2, 0)).toList());
        }
    }

    @Test
    void ourDepthIsMetres() throws IOException {
        float[] values = {1, 1, 1, 0.7f, 1, 1, 1, 2.345678f, 1, 1, 1, 10, 1, 1, 1, Float.POSITIVE_INFINITY};
        try (Photo photo = PhotoReader.open(exr("R G B depth.Z", 4, values, spec -> {
            spec.setText("lightwell:depthUnit", "metres along the optical axis");
            spec.setText("lightwell:depthAccuracy", "absolute");
            spec.setFloat("lightwell:depthNearest", 0.7f);
            spec.setFloat("lightwell:depthFarthest", 65_504);
        }))) {
            Layer.Depth depth = photo.depth().orElseThrow();
            DepthDescription said = depth.description().orElseThrow();
            assertEquals(1 / 0.7, said.max(), 1e-6);
            assertEquals(0, said.min());
            FloatPlane metres = depth.pixels().values().orElseThrow();
            for (int i = 0; i < 4; i++) {
                assertEquals(values[4 * i + 3], metres.get(i, 0));
                double disparity = said.min() + depth.raster().get(i, 0, 0) / 65_535.0 * (said.max() - said.min());
                assertEquals(1 / values[4 * i + 3], disparity, 1.0 / 65_535);
            }
        }
    }

    @Test
    void coloursAreDividedByAlpha() throws IOException {
        try (Photo photo = PhotoReader.open(exr("R G B A", 2, new float[] {1, 2, 0.5f, 0.5f, 3, 4, 5, 0}, spec -> {}))) {
            float[] light = light(photo);
            for (int i = 0; i < 6; i++) {
                assertEquals(new float[] {2, 4, 1, 3, 4, 5}[i], light[i]);
            }
            Layer.Alpha alpha = photo.alpha().orElseThrow();
            assertEquals(List.of(32_768, 0), List.of(alpha.raster().get(0, 0, 0), alpha.raster().get(1, 0, 0)));
            assertTrue(alpha.premultiplied());
        }
    }

    @Test
    void withoutColoursAChannelIsShownInGrey() throws IOException {
        try (Photo photo = PhotoReader.open(exr("depth.Z", 3, new float[] {2, 3, 4}, spec -> {}))) {
            assertEquals(List.of("base Base image, depth.Z", "data depth.Z"), layers(photo));
            assertEquals(List.of("a.exr has no colours: depth.Z is shown in grey, its smallest value black and its largest white."),
                    Said.of(photo.warnings()));
            assertEquals(List.of(0, 32_768, 65_535), IntStream.range(0, 3).mapToObj(x -> code(photo, x)).toList());
            assertEquals(3, values(photo, "depth.Z").get(1, 0));
        }
    }

    private static int code(Photo photo, int x) {
        try {
            return photo.base().raster().get(x, 0, 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyLayersAreListedUpToTheLimit() throws IOException {
        String many = "R G B " + String.join(" ", IntStream.range(0, 80).mapToObj(i -> String.format("aov%02d.V", i)).toList());
        float[] values = new float[83];
        IntStream.range(0, 80).forEach(i -> values[3 + i] = i);
        try (Photo photo = PhotoReader.open(exr(many, 1, values, spec -> {}))) {
            assertEquals(64, photo.layers().size());
            assertEquals(62, values(photo, "aov62.V").get(0, 0));
            assertEquals(1, photo.warnings().size());
            assertEquals(64, photo.layers().stream().map(layer -> layer.info().name()).distinct().count());
        }
    }

    @Test
    void onePixelAndWideRowsAreFine() throws IOException {
        float[] rgb = new float[3 * 40_000];
        rgb[3 * 39_999] = 5;
        try (Photo photo = PhotoReader.open(exr("R G B", 40_000, rgb, spec -> {}))) {
            assertEquals(40_000, photo.base().info().width());
            assertEquals(5, light(photo)[3 * 39_999]);
            assertEquals(LayerKind.BASE, photo.layers().get(0).kind());
        }
    }

    @Test
    void aClosedPhotoGivesNothing() throws IOException {
        Photo photo = PhotoReader.open(exr("R G B N", 1, new float[] {1, 1, 1, 1}, spec -> {}));
        photo.close();
        assertThrows(IOException.class, () -> photo.others().get(0).pixels().values());
        assertThrows(IOException.class, () -> photo.base().raster());
    }
}
