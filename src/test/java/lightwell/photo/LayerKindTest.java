package lightwell.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import org.junit.jupiter.api.Test;

/** The registered kinds of layers, and the order that they give a photo. */
class LayerKindTest {

    @Test
    void idsAndChannelsAreTakenOnce() {
        List<String> ids = kinds().map(LayerKind::id).toList();
        assertEquals(ids.size(), new TreeSet<>(ids).size(), ids.toString());
        ids.forEach(id -> assertTrue(id.matches("[a-z][a-z_]*"), id));
        List<String> layers = kinds().flatMap(kind -> kind.exr().stream()).map(ExrNames::layer).toList();
        assertEquals(layers.size(), new TreeSet<>(layers).size(), layers.toString());
    }

    /** What compositions are built on. */
    @Test
    void channelsOfAnExrKeepTheirNames() {
        assertEquals(List.of("gainmap.Y"), LayerKind.GAIN_MAP.exr().orElseThrow().names());
        assertEquals(List.of("depth.Z"), LayerKind.DEPTH.exr().orElseThrow().names());
        assertEquals(List.of("matte.skin.A"), LayerKind.MATTE.exr().orElseThrow().names("skin"));
        assertTrue(LayerKind.DEPTH.exr().orElseThrow().full(), "half floats are too coarse for metres");
        kinds().filter(kind -> !kind.ofBase()).forEach(kind -> assertEquals(Optional.empty(), kind.exr(), kind.id()));
    }

    @Test
    void everyAuxiliaryTypeThatIsDescribedHasAKindOfTheBase() {
        for (String type : List.of("urn:com:apple:photo:2018:aux:portraiteffectsmatte", "tag:apple.com,2026:photo:aux:semanticskymatte")) {
            LayerKind kind = AuxiliaryType.described(type).orElseThrow().kind();
            assertTrue(kind.ofBase() && kind.exr().isPresent(), type);
        }
        assertEquals(Optional.empty(), AuxiliaryType.described("urn:com:apple:photo:2020:aux:hdrgainmap"));
    }

    /** Whatever was found first. */
    @Test
    void aPhotoHasItsBaseFirstAndOthersLast() {
        Layer.Other thumbnail = other("thumbnail", LayerKind.THUMBNAIL);
        Layer.Other image = other("image_2", LayerKind.IMAGE);
        Layer.Auxiliary hair = new Layer.Auxiliary(LayerKind.MATTE, info("hair"), pixels());
        Layer.Auxiliary skin = new Layer.Auxiliary(LayerKind.MATTE, info("skin"), pixels());
        Layer.Alpha alpha = new Layer.Alpha(info("alpha"), pixels(), false);
        PhotoContent content = PhotoContent.builder().add(image).add(alpha).add(hair).add(thumbnail).add(skin).add(base("first"))
                .add(base("base")).build();
        assertEquals(List.of("base", "hair", "skin", "alpha", "image_2", "thumbnail"),
                content.layers().stream().map(layer -> layer.info().name()).toList(), "there is one base, the last that was added");
        assertEquals("Main image", content.images().get(0).title().toString());
    }

    @Test
    void thereIsNoPhotoWithoutABase() {
        PhotoContent.Builder empty = PhotoContent.builder().add(other("image_2", LayerKind.IMAGE));
        assertThrows(IllegalStateException.class, empty::build);
    }

    private static Stream<LayerKind> kinds() {
        return Arrays.stream(LayerKind.values());
    }

    private static Layer.Base base(String name) {
        return new Layer.Base(info(name), pixels(), ColorEncoding.ASSUMED_SRGB);
    }

    private static Layer.Other other(String name, LayerKind kind) {
        return new Layer.Other(info(name), pixels(), kind, ColorEncoding.ASSUMED_SRGB, Optional.empty());
    }

    private static LayerInfo info(String name) {
        return new LayerInfo(name, Message.verbatim(name), 1, "hvc1", 4, 3, 3, 8, 1);
    }

    private static LayerPixels pixels() {
        return new LayerPixels(() -> Raster.allocate(4, 3, 3, 8));
    }
}
