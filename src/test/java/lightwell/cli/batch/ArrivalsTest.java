package lightwell.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightwell.export.FileFacts;
import org.junit.jupiter.api.Test;

/** Files that come, grow and go, on a clock that the test moves on. */
class ArrivalsTest {

    private static final Path A = Path.of("a.heic");
    private static final Path B = Path.of("b.heic");

    private final Map<Path, FileFacts> present = new LinkedHashMap<>();
    private long seconds;
    private final Arrivals arrivals = new Arrivals(Duration.ofSeconds(2), () -> seconds * 1_000_000_000);

    private void file(Path path, long size, long modified) {
        present.put(path, new FileFacts(size, FileTime.fromMillis(modified)));
    }

    private List<Path> after(int more) {
        seconds += more;
        return arrivals.complete(present);
    }

    @Test
    void aFileIsToldOnceWhenItHasStayedTheSame() {
        file(A, 10, 1);
        assertEquals(List.of(), after(0));
        assertEquals(List.of(), after(1));
        assertEquals(List.of(A), after(1));
        assertEquals(List.of(), after(100));
    }

    @Test
    void aFileThatGrowsIsWaitedFor() {
        for (int size = 0; size < 50; size += 10) {
            file(A, size, 1);
            assertEquals(List.of(), after(1), "with " + size + " bytes");
        }
        file(A, 40, 2); // the same size, written once more
        assertEquals(List.of(), after(1));
        assertEquals(List.of(A), after(2));
    }

    @Test
    void othersAreNotHeldUpByAFileThatGrows() {
        file(A, 10, 1);
        file(B, 10, 1);
        after(0);
        file(B, 20, 1);
        assertEquals(List.of(A), after(2));
        assertEquals(List.of(B), after(2));
    }

    @Test
    void aFileThatReturnsIsToldOnlyIfItChanged() {
        file(A, 10, 1);
        after(0);
        assertEquals(List.of(A), after(2));
        present.clear();
        after(1);
        file(A, 10, 1);
        assertEquals(List.of(), after(1));
        assertEquals(List.of(), after(5));
        file(A, 10, 7);
        after(1);
        assertEquals(List.of(A), after(2));
    }

    @Test
    void aFileThatGoesBeforeItIsToldBeginsAgain() {
        file(A, 10, 1);
        after(0);
        present.clear();
        after(1);
        file(A, 10, 1);
        assertEquals(List.of(), after(1));
        assertEquals(List.of(A), after(2));
    }

    @Test
    void aFileThatFailedIsToldAgainWhenItReturnsOrChanges() {
        file(A, 10, 1);
        after(0);
        after(2);
        arrivals.againOnReturn(A);
        assertEquals(List.of(), after(5), "nothing has changed");
        present.clear();
        after(1);
        file(A, 10, 1);
        after(1);
        assertEquals(List.of(A), after(2));
    }

    @Test
    void aFileThatChangedBeforeItsTurnIsToldAgain() {
        file(A, 10, 1);
        after(0);
        after(2);
        assertTrue(arrivals.unchanged(A, present.get(A)));
        assertFalse(arrivals.unchanged(A, new FileFacts(11, FileTime.fromMillis(1))));
        assertFalse(arrivals.unchanged(B, present.get(A)));
        arrivals.again(A);
        assertEquals(List.of(), after(1));
        assertEquals(List.of(A), after(2));
    }
}
