package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.depth.PhotoDepth;
import lightwell.depth.foreign.Alignment;
import lightwell.depth.foreign.DepthNumbers;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.depth.foreign.Meaning;
import lightwell.photo.Photo;
import lightwell.ui.content.ForeignDepths;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.space.draw.SpaceContent;
import org.junit.jupiter.api.Test;

/** A depth map from elsewhere in space. The photo's own depth is 0.5 m on the left and 0.1 m on the right, 15 x 10 samples. */
class ForeignSpaceTest extends ModelledSpace {

    private interface Value {
        double of(double metres, int column);
    }

    /** Lays a map of the photo's own metres on the photo. */
    private ForeignDepth lay(Meaning meaning, Alignment alignment, Value value) throws IOException {
        OpenPhoto photo = viewer.photo().get();
        PhotoDepth own = PhotoDepth.of(photo.photo(), warning -> {});
        int width = own.map().width();
        float[] values = new float[width * own.map().height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.of(own.metres().metres(i % width, i / width), i % width);
        }
        ForeignDepth laid = ForeignDepths.on(photo, new DepthNumbers("net.npy", width, own.map().height(), values), Optional.of(meaning),
                alignment);
        viewer.foreign().set(photo, laid);
        return laid;
    }

    @Test
    void alignedDisparityCoincidesWithThePhotosOwn() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        SpaceContent own = shown();
        lay(Meaning.RELATIVE_DISPARITY, Alignment.SCALE_AND_SHIFT, (metres, column) -> 1.1 / metres + 3);
        assertSame(own.scene(), shown().scene(), "shown only if it is chosen");
        space.choices().foreign().set(true);
        SpaceContent foreign = shown();
        assertNotEquals(own.scene(), foreign.scene());
        assertArrayEquals(own.scene().cloud().xyz(), foreign.scene().cloud().xyz(), 1e-5f);
        assertArrayEquals(own.scene().cloud().pixel(), foreign.scene().cloud().pixel());
        assertSame(own.argb(), foreign.argb());
        assertEquals(own.scene().camera(), foreign.scene().camera());
        assertTrue(foreign.notes().get(0).contains("net.npy"), foreign.notes().toString());
    }

    /** On the ray of its sample: the right part three times as far as the photo's own, without the holes. */
    @Test
    void pointsLieAtItsMetresAlongTheRaysOfTheCamera() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        SpaceContent own = shown();
        lay(Meaning.DEPTH, Alignment.NONE, (metres, column) -> column == 4 ? 0 : column >= 7 ? 3 * metres : metres);
        space.choices().foreign().set(true);
        space.choices().style().set(SpaceChoices.Style.SURFACE);
        SpaceContent foreign = shown();
        assertEquals(140, foreign.scene().cloud().size());
        assertEquals(0.3, space.range().get().orElseThrow().nearest(), 1e-6);
        for (int point = 0; point < foreign.scene().cloud().size(); point++) {
            int pixel = foreign.scene().cloud().pixel()[point];
            for (int c = 0; c < 3; c++) {
                double there = own.scene().cloud().xyz()[3 * pixel + c];
                assertEquals(pixel % 15 >= 7 ? 3 * there : there, foreign.scene().cloud().xyz()[3 * point + c], 1e-5);
            }
        }
        assertTrue(foreign.mesh().isPresent());
        viewer.foreign().clear();
        assertArrayEquals(own.scene().cloud().xyz(), shown().scene().cloud().xyz());
        assertFalse(space.choices().foreign().get(), "the next one is shown only if it is chosen");
    }

    @Test
    void anotherPhotoShowsItsOwnDepth() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        lay(Meaning.DEPTH, Alignment.NONE, (metres, column) -> 2 * metres);
        space.choices().foreign().set(true);
        assertEquals(1, shown().scene().cloud().depth(0), 1e-5);
        Photo other = ViewerTestSupport.photo(() -> {});
        open(other);
        assertEquals(0.5, shown().scene().cloud().depth(0), 1e-6);
        assertFalse(space.choices().foreign().get());
    }
}
