package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentFilesTest {

    private final RecentFiles recent = new RecentFiles();

    @Test
    void theNewestComesFirstEachOnce() {
        recent.add(Path.of("a"));
        recent.add(Path.of("b"));
        recent.add(Path.of("a"));
        assertEquals(List.of(Path.of("a"), Path.of("b")), recent.paths());
        recent.remove(Path.of("a"));
        assertEquals(List.of(Path.of("b")), recent.paths());
        recent.clear();
        assertTrue(recent.paths().isEmpty());
    }

    @Test
    void theTwelveLastAreKept() {
        IntStream.range(0, 20).forEach(i -> recent.add(Path.of("p" + i)));
        assertEquals(IntStream.iterate(19, i -> i - 1).limit(12).mapToObj(i -> Path.of("p" + i)).toList(), recent.paths());
        recent.restore(List.of(Path.of("x"), Path.of("x"), Path.of("y")));
        assertEquals(List.of(Path.of("x"), Path.of("y")), recent.paths());
    }
}
