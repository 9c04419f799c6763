package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import org.junit.jupiter.api.Test;

/** What panes are offered of a photo with an alpha, and of one whose gain map cannot be used. */
class AlphaOptionTest {

    @Test
    void alphaIsALayerOfItsOwn() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.alphaPhoto())) {
            LayerOption option = LayerOptions.find(LayerOptions.of(photo), LayerChoices.ALPHA).orElseThrow();
            assertTrue(option.problem().isEmpty());
            assertEquals(Optional.of(LayerChoices.ALPHA), LayerChoices.parse(LayerChoices.ALPHA.id()));
            assertInstanceOf(LayerContent.Picture.class, AuxiliaryContents.alpha(photo, LayerChoices.ALPHA));
        }
    }

    @Test
    void aPhotoWithoutOneSaysThatItIsOpaque() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(() -> {}))) {
            assertTrue(LayerOptions.find(LayerOptions.of(photo), LayerChoices.ALPHA).isEmpty());
            assertEquals(new LayerContent.Empty("This photo has no alpha, so all of it is opaque."),
                    AuxiliaryContents.alpha(photo, LayerChoices.ALPHA));
        }
    }

    @Test
    void aGainMapThatCannotBeUsedIsNotCalledMissing() throws IOException {
        String reason = "Image 7 ('hvc1') is empty.";
        Photo plain = ViewerTestSupport.alphaPhoto();
        Photo lost = new Photo(Path.of("lost.heic"),
                PhotoContent.builder().add(plain.base()).lost(LayerKind.GAIN_MAP, Optional.of(Message.verbatim(reason))).build(),
                () -> {});
        String words = "The gain map is not applied: " + reason;
        try (OpenPhoto photo = ViewerTestSupport.open(lost)) {
            List<LayerOption> options = LayerOptions.withAbsent(LayerOptions.of(photo));
            assertEquals(Optional.of(words), LayerOptions.find(options, LayerChoices.GAIN_MAP).orElseThrow().problem());
            assertEquals(Optional.of(words), LayerOptions.find(options, LayerChoices.HDR).orElseThrow().problem());
            assertEquals(new LayerContent.Empty(words), LayerContents.gainMap(photo, photo.hdr()));
        }
    }
}
