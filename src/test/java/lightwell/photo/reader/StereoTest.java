package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.message.Said;
import lightwell.metadata.StereoDescription;
import lightwell.photo.ImageChoice;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StereoTest {

    @TempDir
    Path folder;

    /** The camera's EXIF says 18 mm in terms of 35 mm film: on a square picture 2 * atan(43.27 / sqrt(2) / 36) = 80.7 degrees. */
    @Test
    void readsTheCamerasOfARealPair() throws IOException {
        for (String eye : List.of("left", "right")) {
            try (Photo photo = PhotoReader.open(Oracle.photo("spatial_pair.heic"), new ImageChoice(eye))) {
                StereoDescription pair = photo.stereo().orElseThrow();
                assertEquals(26, pair.left().itemId());
                assertEquals(52, pair.right().itemId());
                assertEquals(0.063807, pair.baseline().orElseThrow(), 1e-9);
                assertEquals(80.7, pair.left().horizontalFieldOfView().orElseThrow(), 1);
                assertEquals(pair.left().horizontalFieldOfView(), pair.right().horizontalFieldOfView());
                assertEquals(1280, pair.left().intrinsics().orElseThrow().cx());
                assertEquals(0.0293, pair.disparityAdjustment().orElseThrow(), 1e-9);
            }
        }
    }

    @Test
    void readsTheStandardsOwnBoxes() throws IOException {
        StereoDescription pair = pair("cmin", "00001e0020000000 20000000 20000000", "cmex", "00000001 00010000");
        assertEquals(96 / 2, pair.right().intrinsics().orElseThrow().fx());
        assertEquals(90, pair.right().horizontalFieldOfView().orElseThrow(), 1e-9);
        assertEquals(0.065536, pair.right().position().orElseThrow().x(), 1e-12);
        assertTrue(pair.baseline().isEmpty(), "the left eye has no position");
    }

    @Test
    void aPairMayHaveNoCameras() throws IOException {
        StereoDescription pair = pair("abcd", "", "uuid", "4363e914");
        assertEquals(Optional.empty(), pair.right().intrinsics());
        assertEquals("the file says nothing of its cameras", pair.source());
    }

    /** A composed photo whose base is the left eye, and whose right one has these properties. */
    private StereoDescription pair(String first, String firstHex, String second, String secondHex) throws IOException {
        ComposedPhoto composed = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        ComposedItem right = composed.image().properties(other(first, firstHex), other(second, secondHex));
        composed.heif.group("ster", composed.base, right);
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("pair.heic"), composed.bytes()))) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            return photo.stereo().orElseThrow();
        }
    }

    private static Property other(String type, String hex) {
        return new Property.Other(type, false, HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
