package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.depth.SpacePoint;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import org.junit.jupiter.api.Test;

/** On the calling thread. The depth of the photo is 0.5 m on the left and 0.1 m on the right, 15 x 10 samples. */
class SpaceModelTest extends ModelledSpace {

    @Test
    void showsThePhotosDepthFromWhereItWasTaken() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        SpaceContent shown = shown();
        assertEquals(150, shown.scene().cloud().size());
        assertEquals(0.5, shown.scene().cloud().depth(0), 1e-6);
        assertEquals(0.1, space.range().get().orElseThrow().nearest(), 1e-6);
        assertEquals(0.5, space.range().get().orElseThrow().farthest(), 1e-6);
        SpaceCamera camera = space.camera().get().orElseThrow();
        assertEquals(SpacePoint.ORIGIN, camera.eye());
        assertEquals(shown.scene().depth().middle(), camera.depth(camera.pivot()), 1e-12);
        assertEquals("", space.problem().get());
        assertFalse(space.busy().get());
        assertTrue(shown.mesh().isEmpty());
        assertEquals(List.of(), shown.notes());
    }

    /** Only what a setting changes is made anew: views keep their meshes and textures by it. */
    @Test
    void nothingIsMadeTwice() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        space.choices().style().set(SpaceChoices.Style.SURFACE);
        SpaceContent before = shown();
        assertEquals(2 * (6 * 9 + 7 * 9), before.mesh().orElseThrow().triangles().length / 3, "torn in the middle, where depth jumps");
        viewer.exposure().set(2);
        SpaceContent exposed = shown();
        assertNotSame(before.argb(), exposed.argb());
        assertSame(before.scene(), exposed.scene());
        assertSame(before.mesh().get(), exposed.mesh().orElseThrow());
        space.choices().jump().set(5);
        assertSame(exposed.scene(), shown().scene());
        assertSame(exposed.argb(), shown().argb());
        assertEquals(2 * 14 * 9, shown().mesh().orElseThrow().triangles().length / 3);
        space.choices().near().set(0.3);
        assertSame(exposed.argb(), shown().argb());
        assertEquals(7 * 10, shown().scene().cloud().size());
        space.choices().jump().set(-1);
        assertEquals("The depth jump must be more than 0, not -1.0.", space.problem().get());
        space.choices().near().set(0);
        space.choices().jump().set(1);
        assertEquals(150, shown().scene().cloud().size());
    }

    @Test
    void rangesAndMattesCut() throws IOException {
        open(withMatte(ViewerTestSupport.photo(() -> {})));
        SpaceCamera mine = space.camera().get().orElseThrow().orbit(0.1, 0);
        space.camera().set(Optional.of(mine));
        LayerChoice skin = new LayerChoice(ChoiceKinds.MATTE, "skin");
        space.choices().matte().set(Optional.of(skin));
        assertTrue(shown().scene().cloud().size() > 0);
        for (int pixel : shown().scene().cloud().pixel()) {
            assertTrue(pixel % 15 >= 7, "outside the matte: column " + pixel % 15);
        }
        assertSame(mine, space.camera().get().orElseThrow(), "what is looked at stays in view");
        space.choices().near().set(0.3);
        assertEquals("No point lies from 0.300 m to ∞ m inside the matte skin; the depth map goes from 0.100 m to 0.500 m.",
                space.problem().get());
        assertTrue(space.content().get().isEmpty());
        assertTrue(space.range().get().isPresent(), "which is what to choose from");
        space.choices().matte().set(Optional.empty());
        space.choices().far().set(0.2);
        assertTrue(space.problem().get().startsWith("Depth from 0.3 m to 0.2 m is invalid"), space.problem().get());
        space.choices().near().set(0);
        assertEquals("", space.problem().get());
        assertEquals(80, shown().scene().cloud().size());
        space.choices().matte().set(Optional.of(new LayerChoice(ChoiceKinds.MATTE, "teeth")));
        assertEquals(List.of("The photo has no matte teeth, so nothing is cut out."), shown().notes());
        space.reset();
        assertEquals(SpacePoint.ORIGIN, space.camera().get().orElseThrow().eye());
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals(150, shown().scene().cloud().size(), "another photo is shown in full");
    }

    @Test
    void theProbeIsLinkedBothWays() throws IOException {
        open(ViewerTestSupport.photo(() -> {}));
        viewer.pointer().set(Optional.of(new PixelPosition(59, 39)));
        assertEquals(OptionalInt.of(149), space.probe().pointed());
        viewer.pointer().set(Optional.of(new PixelPosition(4, 3)));
        assertEquals(OptionalInt.of(1), space.probe().pointed());
        space.probe().pointAt(OptionalInt.of(16));
        assertEquals(Optional.of(new PixelPosition(6, 6)), viewer.pointer().get());
        assertEquals(OptionalInt.of(16), space.probe().pointed());
        space.choices().near().set(0.3);
        viewer.pointer().set(Optional.of(new PixelPosition(59, 39)));
        assertEquals(OptionalInt.empty(), space.probe().pointed(), "it was cut away");
        assertEquals(Optional.empty(), space.probe().pixel(149), "found in an older picture");
        space.probe().pointAt(OptionalInt.empty());
        assertEquals(Optional.empty(), viewer.pointer().get());
    }

    @Test
    void whileNobodyLooksNothingIsMadeOrHeld() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        Photo photo = ViewerTestSupport.photo(closed::incrementAndGet);
        viewer.photo().set(ViewerTestSupport.open(photo));
        assertTrue(space.content().get().isEmpty());
        space.active().set(true);
        assertTrue(space.content().get().isPresent());
        space.active().set(false);
        assertTrue(space.content().get().isEmpty() && space.camera().get().isEmpty());
        space.active().set(true);
        viewer.photo().get().close();
        assertEquals(1, closed.get(), "no lease is left");
        viewer.photo().set(null);
        assertTrue(space.content().get().isEmpty());
        assertEquals("", space.problem().get());
    }

    @Test
    void theNewestWishWins() throws IOException {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SpaceModel later = new SpaceModel(viewer, waiting::add, Runnable::run);
        later.active().set(true);
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        assertTrue(later.busy().get());
        Runnable begun = waiting.remove();
        later.choices().near().set(0.3);
        later.choices().near().set(0.05);
        later.choices().far().set(0.2);
        begun.run();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertFalse(later.busy().get());
        assertEquals(80, later.content().get().orElseThrow().scene().cloud().size());
    }

    /** White on the right half. */
    private static Photo withMatte(Photo photo) {
        Layer.Auxiliary skin = ViewerTestSupport.layeredPhoto(() -> {}).auxiliaries().get(0);
        return new Photo(Path.of("matte.heic"), PhotoContent.of(photo.base()).with(photo.depth().orElseThrow()).with(skin), () -> {});
    }
}
