package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every image of a file that stands by itself can be the base, with what belongs to it. */
class OtherImagesTest {

    private static final String DEPTH = "urn:mpeg:hevc:2015:auxid:2";

    @TempDir
    Path folder;

    @Test
    void listsTheMainImageFirst() throws IOException {
        Path file = write(photo -> photo.heif.group("brst", photo.base, photo.image(), photo.image()));
        try (Photo photo = PhotoReader.open(file)) {
            assertEquals(
                    List.of("1 main: Main image, of a burst, 96x128", "2 burst_2: Image 2, of a burst, 72x96",
                            "3 burst_3: Image 3, of a burst, 72x96"),
                    photo.images().stream().map(image -> image.number() + " " + image.name() + ": " + image.title() + ", "
                            + image.width() + "x" + image.height()).toList());
            assertEquals(photo.base().info().itemId(), shown(photo).itemId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "image_2", " IMAGE_2 "})
    void opensAnotherImageWithItsOwnCompanions(String choice) throws IOException {
        try (Photo photo = PhotoReader.open(write(OtherImagesTest::twoFullImages), new ImageChoice(choice))) {
            assertEquals("Base image, image 2", photo.base().info().title().toString());
            assertEquals(2, shown(photo).number());
            assertEquals(shown(photo).itemId(), photo.base().info().itemId());
            assertEquals("base gainmap depth skin main gainmap_2 thumbnail", names(photo));
            assertEquals(10, photo.base().raster().bitDepth());
            assertEquals("Second", photo.camera().model().orElseThrow());
            assertEquals("Rec.2020 primaries, PQ curve", photo.base().encoding().name());
            assertEquals(photo.base().info().itemId() + 1, photo.gainMap().orElseThrow().info().itemId());
            assertTrue(photo.gainMap().orElseThrow().iso().isEmpty(), "the tmap is about the main image");
            assertEquals(List.of("Main image", "Gain map of image 1", "Thumbnail"),
                    photo.others().stream().map(o -> o.info().title().toString()).toList());
            assertEquals(LayerKind.IMAGE, photo.others().get(0).kind());
            for (Layer layer : photo.layers()) {
                assertEquals(layer.info().width(), layer.raster().width());
            }
        }
    }

    @Test
    void theMainImageKeepsItsOwn() throws IOException {
        try (Photo photo = PhotoReader.open(write(OtherImagesTest::twoFullImages))) {
            assertEquals("base gainmap image_2 gainmap_2 depth skin thumbnail", names(photo));
            assertEquals("First", photo.camera().model().orElseThrow());
            assertTrue(photo.gainMap().orElseThrow().iso().isPresent());
            assertEquals(List.of("Image 2", "Gain map of image 2", "Depth map of image 2", "Skin matte of image 2", "Thumbnail of image 2"),
                    photo.others().stream().map(other -> other.info().title().toString()).toList());
            assertEquals(List.of("First at base", "Second at image_2"), photo.blocks().stream()
                    .filter(block -> block.kind() == MetadataBlock.Kind.EXIF).map(block -> model(block.data()) + " at " + block.owner())
                    .toList());
        }
    }

    @Test
    void exifOfOneImageIsNotAnothers() throws IOException {
        Path file = write(photo -> {
            photo.image();
            exif(photo, "First").refersTo("cdsc", photo.base);
        });
        try (Photo photo = PhotoReader.open(file, new ImageChoice("2"))) {
            assertTrue(photo.camera().model().isEmpty());
        }
    }

    @Test
    void exifThatNamesNoImageIsEverybodys() throws IOException {
        Path file = write(photo -> {
            photo.image();
            exif(photo, "Both");
        });
        for (String choice : List.of("1", "2")) {
            try (Photo photo = PhotoReader.open(file, new ImageChoice(choice))) {
                assertEquals("Both", photo.camera().model().orElseThrow());
            }
        }
    }

    @Test
    void saysWhatThereIsInsteadOfAnImageThatIsNot() throws IOException {
        Path file = write(photo -> {
            photo.image();
            photo.heif.item("j2k1", new byte[1]).properties(new Property.Ispe(64, 64));
        });
        for (String wrong : List.of("3", "right", "", "0")) {
            assertEquals("photo.heic has no image '" + wrong + "' that can be shown; it has 1 (main), 2 (image_2).",
                    assertThrows(PhotoException.class, () -> PhotoReader.open(file, new ImageChoice(wrong))).getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"left, right, 'Base image, left eye'", "right, left, 'Base image, right eye'"})
    void switchesBetweenTheEyesOfARealPair(String eye, String other, String title) throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("spatial_pair.heic"), new ImageChoice(eye))) {
            assertEquals(title, photo.base().info().title().toString());
            assertEquals("base " + other, names(photo));
            assertEquals("Apple Vision Pro", photo.camera().model().orElseThrow());
            assertEquals(2, photo.images().size());
            assertEquals(eye, shown(photo).name());
        }
    }

    private static PhotoImage shown(Photo photo) {
        List<PhotoImage> shown = photo.images().stream().filter(PhotoImage::shown).toList();
        assertEquals(1, shown.size());
        return shown.get(0);
    }

    private static String names(Photo photo) {
        return photo.layers().stream().map(layer -> layer.info().name()).collect(Collectors.joining(" "));
    }

    private static void twoFullImages(ComposedPhoto photo) {
        ComposedItem second = photo.image().properties(new Property.Nclx(9, 16, 9, true));
        photo.auxiliary(ComposedPhoto.APPLE_MAP, second);
        photo.auxiliary(DEPTH, second);
        photo.auxiliary(ComposedPhoto.SKIN, second);
        photo.thumbnailOf(second);
        exif(photo, "First").refersTo("cdsc", photo.base, photo.tmap);
        exif(photo, "Second").refersTo("cdsc", second);
    }

    private Path write(Consumer<ComposedPhoto> more) throws IOException {
        return Files.write(folder.resolve("photo.heic"), new ComposedPhoto(1, 90, false, ComposedPhoto.To.BASE).with(more).bytes());
    }

    /** EXIF with nothing but the camera's model, of more than four letters. */
    private static ComposedItem exif(ComposedPhoto photo, String model) {
        byte[] text = (model + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 26 + text.length).putInt(0)
                .putInt(0x4D4D002A).putInt(8).putShort((short) 1)
                .putShort((short) 0x110).putShort((short) 2).putInt(text.length).putInt(26).putInt(0).put(text);
        return photo.heif.item("Exif", exif.array()).hidden();
    }

    private static String model(ByteBuffer tiff) {
        byte[] text = new byte[tiff.remaining() - 27];
        tiff.slice(26, text.length).get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
