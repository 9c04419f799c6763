package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The layers of another photo beside those of the open one. */
class ReferenceContentsTest {

    private static final LayerChoice OTHER_SDR = LayerChoices.ofReference(LayerChoices.SDR);

    private final AtomicInteger freed = new AtomicInteger();
    private OpenPhoto photo;
    private OpenPhoto other;

    @BeforeEach
    void openBoth() throws IOException {
        photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        other = ViewerTestSupport.open(ViewerTestSupport.greyPhoto(ViewerTestSupport.WIDTH, ViewerTestSupport.HEIGHT,
                freed::incrementAndGet));
    }

    @AfterEach
    void closeBoth() {
        other.close();
        photo.close();
    }

    @Test
    void allThatTheOtherOffersIsOffered() {
        assertTrue(ofReference().isEmpty());
        photo.compareWith(Optional.of(other));
        assertEquals(LayerOptions.of(other).stream().map(option -> "reference:" + option.choice().id()).toList(),
                ofReference().stream().map(option -> option.choice().id()).toList());
        assertEquals("Ref. HDR", ofReference().get(1).title());
        photo.compareWith(Optional.empty());
        assertTrue(ofReference().isEmpty());
    }

    private List<LayerOption> ofReference() {
        return LayerOptions.of(photo).stream().filter(option -> option.choice().kind() == ChoiceKinds.REFERENCE).toList();
    }

    @Test
    void itsValuesAreThoseOfTheOther() throws IOException {
        photo.compareWith(Optional.of(other));
        float[] expected = all(((Picture) LayerChoices.SDR.content(other, other.basis())).values());
        float[] own = all(((Picture) LayerChoices.SDR.content(photo, photo.basis())).values());
        float[] difference = all(
                ((Picture) new LayerDifference(LayerChoices.SDR, OTHER_SDR, Mode.SIGNED).content(photo, photo.basis())).values());
        assertEquals(0.2159f, expected[0], 1e-3, "sRGB 128");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(own[i] - expected[i], difference[i], 1e-6);
        }
    }

    @Test
    void withoutOneThereIsASentence() throws IOException {
        assertInstanceOf(Empty.class, OTHER_SDR.content(photo, photo.basis()));
    }

    @Test
    void anotherShapeIsNotStretched() throws IOException {
        OpenPhoto tall = ViewerTestSupport.open(ViewerTestSupport.greyPhoto(20, 60, () -> {}));
        photo.compareWith(Optional.of(tall));
        assertTrue(((Picture) OTHER_SDR.content(photo, photo.basis())).ownAspect());
        photo.compareWith(Optional.of(other));
        assertFalse(((Picture) OTHER_SDR.content(photo, photo.basis())).ownAspect());
        tall.close();
    }

    /** What was made of the reference may be read as long as the photo is open. */
    @Test
    void itStaysInMemoryAsLongAsThePhoto() {
        photo.compareWith(Optional.of(other));
        other.close();
        photo.compareWith(Optional.empty());
        assertEquals(0, freed.get());
        OpenPhoto.Lease reading = photo.acquire().orElseThrow();
        photo.close();
        assertEquals(0, freed.get());
        reading.close();
        assertEquals(1, freed.get());
    }

    @Test
    void whatIsClosedIsNoReference() {
        other.close();
        photo.compareWith(Optional.of(other));
        assertTrue(photo.basis().reference().isEmpty());
    }

    private static float[] all(Bands bands) throws IOException {
        float[] values = new float[bands.width() * bands.height() * bands.channels()];
        bands.read(0, 0, bands.width(), bands.height(), values);
        return values;
    }
}
