package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.hdr.HdrOptions;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import org.junit.jupiter.api.Test;

/** What holders of one layer share. */
class SharedLayersTest extends HeldLayers {

    @Test
    void howeverManyHoldALayerItIsReducedOnce() throws IOException {
        OpenPhoto photo = open();
        LayerHandle only = hold(photo, LayerChoices.HDR);
        int steps = work(only);
        only.close();
        List<LayerHandle> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(hold(photo, LayerChoices.HDR));
        }
        assertEquals(steps, work(all.toArray(LayerHandle[]::new)));
        for (LayerHandle each : all) {
            assertSame(picture(all.get(0)), picture(each));
            assertTrue(picture(each).pyramid().complete());
        }
        assertNotSame(picture(all.get(0)), picture(ready(photo, LayerChoices.SDR)), "another layer is another picture");
        photo.close();
    }

    @Test
    void everybodyIsToldOfEachStepThatIsBetterAndNobodyAfterTheEnd() throws IOException {
        OpenPhoto photo = open();
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        LayerHandle one = photo.layers().hold(LayerChoices.HDR, background::add, first::incrementAndGet);
        LayerHandle other = photo.layers().hold(LayerChoices.HDR, background::add, second::incrementAndGet);
        work();
        assertEquals(1, first.get(), "of what there is to show at first");
        one.close();
        assertTrue(work(other) > 0);
        assertEquals(1, first.get());
        assertEquals(3, second.get(), "then of a finer preview, and of all levels");
        photo.close();
    }

    /** The rules change before the background comes to it. */
    @Test
    void aLayerIsMadeByTheRulesUnderWhichItWasAskedFor() throws IOException {
        OpenPhoto photo = open();
        LayerHandle usual = hold(photo, LayerChoices.HDR);
        photo.use(photo.versions().with(photo.photo(), HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2)),
                HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2)), HdrOptions.DEFAULT));
        assertFalse(usual.current());
        LayerHandle dimmed = hold(photo, LayerChoices.HDR);
        assertTrue(dimmed.current());
        work();
        assertEquals(2, brightest(usual) / brightest(dimmed), 1e-4, "headroom 4 and headroom 2");
        assertTrue(ready(photo, LayerChoices.SDR).current());
        photo.close();
    }

    @Test
    void othersTakeWhatIsHeldAndElseMakeTheirOwn() throws IOException {
        OpenPhoto photo = open();
        LayerContent alone = photo.layers().content(LayerChoices.HDR, photo.basis());
        assertNotSame(alone, photo.layers().content(LayerChoices.HDR, photo.basis()), "nobody keeps it");
        LayerHandle held = hold(photo, LayerChoices.HDR);
        assertInstanceOf(Picture.class, photo.layers().content(LayerChoices.HDR, photo.basis()), "who is the first does not wait");
        work();
        assertSame(picture(held), photo.layers().content(LayerChoices.HDR, photo.basis()));
        photo.close();
    }

    @Test
    void whatFailsIsASentenceForAllAndTriedAgainForTheNext() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        OpenPhoto photo = ViewerTestSupport.open(failing(() -> {
            if (tries.incrementAndGet() <= 3) { // it is tried twice more at once
                throw new OutOfMemoryError("for a test");
            }
        }));
        LayerChoice matte = LayerChoices.parse("matte:skin").orElseThrow();
        LayerHandle first = hold(photo, matte);
        LayerHandle second = hold(photo, matte);
        work();
        for (LayerHandle each : List.of(first, second)) {
            assertEquals("This layer cannot be shown: there is not enough memory.",
                    assertInstanceOf(Empty.class, each.content().orElseThrow()).message());
        }
        assertEquals(3, tries.get());
        LayerHandle next = ready(photo, matte);
        first.close();
        second.close();
        assertSame(picture(next), photo.layers().content(matte, photo.basis()), "those who go take nothing along");
        photo.close();
    }

    /** A photo with a matte whose decoder runs this first. */
    private static Photo failing(Runnable first) {
        Raster raster = Raster.allocate(4, 4, 3, 8);
        LayerInfo info = new LayerInfo("base", Message.verbatim("base"), 1, "hvc1", 4, 4, 3, 8, 1);
        PhotoContent plain = PhotoContent.of(new Layer.Base(info, new LayerPixels(() -> raster), ColorEncoding.ASSUMED_SRGB));
        LayerInfo skin = new LayerInfo("skin", Message.verbatim("skin"), 2, "hvc1", 4, 4, 1, 8, 1);
        Layer.Auxiliary matte = new Layer.Auxiliary(LayerKind.MATTE, skin, new LayerPixels(() -> {
            first.run();
            return Raster.allocate(4, 4, 1, 8);
        }));
        return new Photo(Path.of("failing.heic"),
                plain.with(matte),
                () -> {});
    }

    private static float brightest(LayerHandle hold) {
        float[] pixel = new float[3];
        picture(hold).values().read(WIDTH - 1, 0, 1, 1, pixel);
        return pixel[0];
    }
}
