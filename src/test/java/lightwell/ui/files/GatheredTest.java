package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheredTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderAndTheFilesAreRememberedAsOpened() throws IOException {
        Path album = Files.createDirectory(folder.resolve("album"));
        Path inAlbum = Files.writeString(album.resolve("c.heic"), "");
        Path a = Files.writeString(folder.resolve("a.heic"), "");
        Path b = Files.writeString(folder.resolve("b.heic"), "");
        Gathered found = Gathered.of(Gathered.sorted(List.of(b, album, a)));
        assertEquals(List.of(a, inAlbum, b), found.photos().stream().map(Located::path).toList());
        assertEquals(List.of(b, a, album), found.recent());
        assertTrue(found.problems().isEmpty());
    }

    @Test
    void ofManyFilesTheFirstAreRememberedSoThatEarlierOnesStayKnown() throws IOException {
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(Files.writeString(folder.resolve(i + ".heic"), ""));
        }
        List<Path> recent = Gathered.of(many).recent();
        assertEquals(RecentFiles.MOST / 2, recent.size());
        assertEquals(many.get(0), recent.get(recent.size() - 1), "comes first in the menu");
    }

    @Test
    void anEmptyFolderIsSaidInWords() throws IOException {
        Gathered found = Gathered.of(List.of(folder));
        assertTrue(found.photos().isEmpty());
        assertTrue(found.problems().get(0).contains("holds no photo"), found.problems().toString());
    }

    @Test
    void whatAProcessEndedOnIsNamedThoughItWasNeverKnownToBeOpen() {
        Gathered found = Gathered.again(List.of(), Set.of(folder.resolve("b.heic")));
        assertEquals(List.of("b.heic was not opened again, because Lightwell ended while opening it."), found.problems());
    }

    @Test
    void ofAFolderItIsLeftOutAndByItsNameItIsOpenedOnceMore() throws IOException {
        Path a = Files.writeString(folder.resolve("a.heic"), "");
        Path b = Files.writeString(folder.resolve("b.heic"), "");
        Gathered all = Gathered.of(List.of(folder), Set.of(b));
        assertEquals(List.of(a), all.photos().stream().map(Located::path).toList());
        assertEquals(List.of("b.heic was not opened again, because Lightwell ended while opening it."), all.problems());
        Gathered named = Gathered.of(List.of(a, b), Set.of(b));
        assertEquals(List.of(a, b), named.photos().stream().map(Located::path).toList());
        assertEquals(List.of("b.heic is opened once more, although Lightwell ended while opening it last time."), named.problems());
    }

    @Test
    void whatIsLeftOfTheLastTimeIsOpenedAgainAndTheRestIsSaid() throws IOException {
        Path a = Files.writeString(folder.resolve("a.heic"), "");
        Path b = Files.writeString(folder.resolve("b.heic"), "");
        List<Path> open = List.of(folder.resolve("x.heic"), a, folder.resolve("y.heic"), b, folder.resolve("z.heic"));
        Gathered found = Gathered.again(open, Set.of(b));
        assertEquals(List.of(a), found.photos().stream().map(Located::path).toList());
        assertEquals(List.of("b.heic was not opened again, because Lightwell ended while opening it.",
                "x.heic, y.heic and 1 more were open last time and no longer exist."), found.problems());
    }
}
