package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.message.Said;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PixelLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which layers of one file are left out beyond the limit of pixels. */
class LayerBudgetTest extends BudgetedPhotos {

    /** The rest of the file opens. */
    @Test
    void matteBeyondTheLimitIsListedWithTheReason() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        for (int i = 0; i < 8; i++) {
            photo.refer(grid(photo, 30, 30).hidden().properties(new Property.AuxC(ComposedPhoto.SKIN, new byte[0])), "auxl");
        }
        try (Photo opened = open(photo)) {
            assertTrue(opened.gainMap().isPresent());
            assertEquals(4, opened.auxiliaries().size());
            List<Layer.Other> refused = opened.others().stream().filter(other -> other.problem().isPresent()).toList();
            assertEquals(4, refused.size());
            assertTrue(refused.get(0).problem().get().toString().contains("it takes 15 megapixels"),
                    refused.get(0).problem().get().toString());
            assertThrows(PhotoException.class, () -> refused.get(0).raster());
            assertTrue(
                    Said.of(opened.warnings()).stream().anyMatch(
                            warning -> warning.startsWith("4 pictures of the file are not decoded: together they have 59 megapixels")),
                    Said.of(opened.warnings()).toString());
            opened.base().raster();
        }
    }

    @Test
    void aMatteOfAFarLargerSizeIsListedWithTheReason() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        photo.refer(grid(photo, 40, 40).hidden().properties(new Property.AuxC(ComposedPhoto.SKIN, new byte[0])), "auxl");
        try (Photo opened = open(photo)) {
            assertEquals(0, opened.auxiliaries().size());
            assertTrue(opened.others().stream().flatMap(other -> other.problem().map(Message::toString).stream()).anyMatch(
                    problem -> problem.endsWith("its 27 megapixels are more than 4 times those of the picture that it belongs to.")));
        }
    }

    @Test
    void layersBeyondTheLimitAreLeftOut() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        for (int i = 0; i < 150; i++) {
            photo.auxiliary(ComposedPhoto.SKIN);
        }
        try (Photo opened = open(photo)) {
            assertEquals(64, opened.layers().size());
            assertTrue(
                    Said.of(opened.warnings()).contains("The file has 152 pictures; 88 of them are left out, because at most 64 are read."),
                    Said.of(opened.warnings()).toString());
        }
    }

    /** An index of 64 pictures, and a directory that goes on behind them. */
    @Test
    void picturesOfAJpegBeyondTheLimitAreLeftOut() throws IOException {
        byte[] picture = ComposedJpeg.picture(16, 8, false);
        String item = "<r:li r:parseType='Resource'><C:Item I:Semantic='%s' I:Mime='%s' I:Length='%d'/></r:li>";
        String items = String.format(item, "Primary", "image/jpeg", 0) + String.format(item, "Listed", "video/mp4", 63 * picture.length)
                + String.format(item, "Depth", "image/jpeg", picture.length).repeat(60);
        ComposedJpeg jpeg = new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).segment(ComposedJpeg.xmp(
                "xmlns:C='http://ns.google.com/photos/1.0/container/' xmlns:I='http://ns.google.com/photos/1.0/container/item/'>"
                        + "<C:Directory><r:Seq>" + items + "</r:Seq></C:Directory>"));
        for (int i = 0; i < 63; i++) {
            jpeg.part("", 0, picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(jpeg.bytes(ComposedJpeg.Lists.MPF));
        for (int i = 0; i < 60; i++) {
            file.writeBytes(picture);
        }
        try (Photo opened = PhotoReader.open(Files.write(folder.resolve("photo.jpg"), file.toByteArray()))) {
            assertEquals(64, opened.layers().size());
            assertTrue(
                    Said.of(opened.warnings()).contains("The file has 124 pictures; 60 of them are left out, because at most 64 are read."),
                    Said.of(opened.warnings()).toString());
        }
    }

    /** "There is none" would be false. */
    @Test
    void aGainMapOfAJpegBeyondTheLimitIsSaid() throws IOException {
        byte[] jpeg = new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).part("GainMap", 0, ComposedJpeg.picture(32, 24, false))
                .bytes(ComposedJpeg.Lists.DIRECTORY);
        Path file = Files.write(folder.resolve("photo.jpg"), jpeg);
        try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, new PixelLimit(OptionalLong.of(64 * 48 + 32 * 24 - 1)))) {
            assertTrue(opened.gainMap().isEmpty());
            String lost = opened.lostGainMap().orElseThrow().toString();
            assertTrue(lost.startsWith("Picture 2 is not decoded: ") && lost.contains("--max-pixels"), lost);
        }
    }

    /** Base of 128 x 96, map of 64 x 48; a PNG of 16 bits counts twice, as do other pictures. */
    @ParameterizedTest
    @CsvSource({"png, 10, 1", "png, 11, 2", "jpeg, 10, 1"})
    void aDepthMapOfGooglesCounts(String format, int type, int factor) throws IOException {
        byte[] map = AndroidJpeg.picture(format, type, AndroidJpeg.WIDTH, AndroidJpeg.HEIGHT,
                (x, y) -> AndroidJpeg.linear(x + 1.0, 0.5, 70));
        String said = "GDepth:Format='RangeLinear' GDepth:Units='m' GDepth:Near='0.5' GDepth:Far='70'";
        Path file = Files.write(folder.resolve("photo.jpg"), AndroidJpeg.gdepth(AndroidJpeg.base(), said, map));
        long pixels = 128 * 96 + (long) factor * AndroidJpeg.WIDTH * AndroidJpeg.HEIGHT;
        try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, new PixelLimit(OptionalLong.of(pixels)))) {
            assertTrue(opened.depth().isPresent());
            assertEquals(List.of(), Said.of(opened.warnings()));
        }
        try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, new PixelLimit(OptionalLong.of(pixels - 1)))) {
            assertTrue(opened.depth().isEmpty());
            String reason = opened.unreadDepth().orElseThrow().toString();
            assertTrue(reason.startsWith("Picture 2 is not decoded: ") && reason.contains("--max-pixels"), reason);
            assertTrue(Said.of(opened.warnings()).contains("The depth map cannot be read: " + reason),
                    Said.of(opened.warnings()).toString());
        }
    }
}
