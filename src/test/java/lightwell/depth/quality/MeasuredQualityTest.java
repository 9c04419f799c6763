package lightwell.depth.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.json.InfoSchema;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;

/** What cannot be measured is said, and keeps nothing else from being told. */
class MeasuredQualityTest {

    private static final LayerPixels BROKEN = new LayerPixels(() -> {
        throw new PhotoException(Message.verbatim("It is damaged."));
    });

    private static Photo photo(LayerPixels base, Optional<LayerPixels> depth, int depthWidth, int depthHeight) {
        PhotoContent content = PhotoContent.of(new Layer.Base(info("base", 40, 30), base,
                ColorEncoding.of("sRGB", Primaries.REC709, new Transfer.Srgb(), "test")));
        return new Photo(Path.of("made.heic"),
                depth.map(pixels -> content.with(new Layer.Depth(info("depth", depthWidth, depthHeight), pixels,
                        Optional.of(Maps.DISPARITY), 1))).orElse(content),
                () -> {});
    }

    private static LayerInfo info(String name, int width, int height) {
        return new LayerInfo(name, Message.verbatim(name), 1, "test", width, height, 1, 8, 0);
    }

    private static LayerPixels pixels(int width, int height) {
        return new LayerPixels(() -> Raster.allocate(width, height, 1, 8));
    }

    @Test
    void whatCannotBeDecodedIsAWarning() throws IOException {
        assertSaid(photo(pixels(40, 30), Optional.of(BROKEN), 40, 30), "It is damaged.");
        assertSaid(photo(BROKEN, Optional.of(pixels(40, 30)), 40, 30), "It is damaged.");
    }

    @Test
    void aMapWithoutEndIsNotEvenDecoded() throws IOException {
        assertSaid(photo(pixels(40, 30), Optional.of(new LayerPixels(() -> {
            throw new AssertionError("decoded");
        })), 60_000, 60_000), "A depth map of 60000x60000 is too large to be measured.");
    }

    @Test
    void aPhotoWithoutDepthHasNothingToMeasure() throws IOException {
        assertEquals(MeasuredQuality.NOT, MeasuredQuality.of(photo(BROKEN, Optional.empty(), 1, 1)));
    }

    private static void assertSaid(Photo photo, String words) throws IOException {
        JsonNode json = InfoSchema.valid(photo);
        assertTrue(json.get("depthQuality").isNull());
        assertEquals("[\"The depth map was not measured: " + words + "\"]", json.get("warnings").toString());
        assertEquals(2, json.get("layers").size());
    }
}
