package lightwell.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderGivesItsPhotosInTheOrderThatPeopleCount() throws IOException {
        for (String name : List.of("IMG_10.HEIC", "img_9.heic", "IMG_2.avif", "._IMG_2.avif", "notes.txt", "b.hif")) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.createDirectory(folder.resolve("album.heic"));
        assertEquals(List.of("b.hif", "IMG_2.avif", "img_9.heic", "IMG_10.HEIC"), names(PhotoFiles.of(List.of(folder))));
    }

    /** An exported EXR beside its photo is not opened with it. */
    @Test
    void otherPicturesAreTakenOnlyOfFoldersWithoutPhotos() throws IOException {
        for (String name : List.of("b.exr", "a.TIF", "c.png", "d.tiff", "notes.txt")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertEquals(List.of("a.TIF", "b.exr", "c.png", "d.tiff"), names(PhotoFiles.of(List.of(folder))));
        Files.writeString(folder.resolve("z.heic"), "");
        assertEquals(List.of("z.heic"), names(PhotoFiles.of(List.of(folder))));
        assertEquals(List.of("b.exr", "z.heic"), names(PhotoFiles.of(List.of(folder.resolve("b.exr"), folder))));
    }

    @Test
    void theSameFileIsTakenOnceWhateverItIsCalledBy() throws IOException {
        Path photo = Files.writeString(folder.resolve("a.heic"), "");
        Path link = Files.createSymbolicLink(folder.resolve("b.heic"), photo);
        Path roundabout = folder.resolve("x").resolve("..").resolve("a.heic");
        assertEquals(List.of("a.heic"), names(PhotoFiles.of(List.of(photo, link, roundabout, folder))));
    }

    @Test
    void whatIsNoFolderIsTakenAsItIs() {
        PhotoFiles found = PhotoFiles.of(List.of(folder.resolve("gone.heic"), folder.resolve("notes.txt")));
        assertEquals(List.of("gone.heic", "notes.txt"), names(found));
        assertTrue(found.unreadable().isEmpty());
    }

    @Test
    void namesAreComparedByTheirNumbers() {
        List<String> ordered = List.of("", "a", "a1", "A02", "a2", "a10", "a10b", "a123456789012345678901", "a123456789012345678902", "b");
        assertEquals(ordered, ordered.stream().sorted(NaturalOrder.NAMES).toList());
        List<String> reversed = Stream.iterate(ordered.size() - 1, i -> i - 1).limit(ordered.size()).map(ordered::get).toList();
        assertEquals(ordered, reversed.stream().sorted(NaturalOrder.NAMES).toList());
    }

    private static List<String> names(PhotoFiles found) {
        return found.photos().stream().map(path -> path.getFileName().toString()).toList();
    }
}
