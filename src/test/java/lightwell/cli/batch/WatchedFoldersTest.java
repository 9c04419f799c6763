package lightwell.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.export.FileFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that come and go. */
class WatchedFoldersTest {

    @TempDir
    Path folder;
    private final List<String> told = new ArrayList<>();

    private List<Path> look(WatchedFolders folders) {
        return List.copyOf(folders.look().keySet());
    }

    @Test
    void aFolderThatGoesIsSaidOnceAndItsReturnToo() throws IOException {
        Path card = folder.resolve("card");
        WatchedFolders folders = new WatchedFolders(List.of(card), sentence -> told.add(sentence.toString()));
        assertEquals(List.of(), look(folders));
        assertEquals(List.of(), look(folders));
        assertEquals(1, told.size(), told.toString());
        Files.createDirectory(card);
        Path photo = Files.writeString(card.resolve("IMG_1.heic"), "photo");
        assertEquals(List.of(photo), look(folders));
        Files.delete(photo);
        Files.delete(card);
        assertEquals(List.of(), look(folders));
        Files.createDirectory(card);
        look(folders);
        String gone = "There is no folder " + card + " that can be read; its photos are exported when it is there.";
        assertEquals(List.of(gone, card + " is there again.", gone, card + " is there again."), told);
    }

    @Test
    void photosAreThoseOfTheFolderOrOfAPattern() throws IOException {
        Path below = Files.createDirectories(folder.resolve("DCIM/100APPLE"));
        Path deep = Files.writeString(below.resolve("IMG_2.HEIC"), "photo");
        Path flat = Files.writeString(folder.resolve("IMG_1.heic"), "photo");
        Files.writeString(folder.resolve(".IMG_3.heic.part"), "hidden");
        Files.writeString(folder.resolve("notes.txt"), "none");
        assertEquals(List.of(flat), look(new WatchedFolders(List.of(folder), sentence -> told.add(sentence.toString()))));
        WatchedFolders all = new WatchedFolders(List.of(folder.resolve("DCIM/*"), folder.resolve("*.heic")),
                sentence -> told.add(sentence.toString()));
        assertEquals(List.of(deep, flat), look(all));
        assertEquals(List.of(), told);
    }

    @Test
    void factsAreSizeAndTime() throws IOException {
        Path photo = Files.writeString(folder.resolve("IMG_1.heic"), "photo");
        WatchedFolders folders = new WatchedFolders(List.of(folder), sentence -> told.add(sentence.toString()));
        assertEquals(new FileFacts(5, Files.getLastModifiedTime(photo)), folders.look().get(photo));
    }
}
