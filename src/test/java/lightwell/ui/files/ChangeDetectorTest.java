package lightwell.ui.files;

import static lightwell.ui.files.ChangeDetector.Change.CHANGED;
import static lightwell.ui.files.ChangeDetector.Change.GONE;
import static lightwell.ui.files.ChangeDetector.MISSING;
import static lightwell.ui.files.ChangeDetector.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeDetectorTest {

    private static final Path FILE = Path.of("/p/a.heic");
    private static final FileStamp OLD = new FileStamp(100, 1, "1");

    private final ChangeDetector detector = new ChangeDetector();

    @BeforeEach
    void watch() {
        detector.watch(Map.of(FILE, OLD));
    }

    @Test
    void aFileThatIsBeingCopiedCountsOnceItIsQuiet() {
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), at(i * 100L, new FileStamp(i, 2, "1")));
        }
        FileStamp whole = new FileStamp(19, 2, "1");
        assertEquals(Optional.empty(), at(1900 + QUIET - 1, whole));
        assertEquals(Set.of(FILE), detector.unsettled());
        assertEquals(Optional.of(CHANGED), at(1900 + QUIET, whole));
        assertEquals(Optional.empty(), at(9000, whole));
        assertTrue(detector.unsettled().isEmpty());
    }

    @Test
    void anAtomicReplacementIsAChangeOfTheSameSizeAndTime() {
        FileStamp other = new FileStamp(100, 1, "2");
        at(0, other);
        assertEquals(Optional.of(CHANGED), at(QUIET, other));
    }

    @Test
    void aFileThatIsReplacedByDeletingItFirstIsNotGone() {
        at(0, FileStamp.ABSENT);
        at(MISSING - 1, FileStamp.ABSENT);
        FileStamp other = new FileStamp(50, 3, "2");
        assertEquals(Optional.empty(), at(MISSING, other));
        assertEquals(Optional.of(CHANGED), at(MISSING + QUIET, other));
    }

    @Test
    void aDeletedFileIsGoneOnceAndComesBackAsAChange() {
        at(0, FileStamp.ABSENT);
        assertEquals(Optional.of(GONE), at(MISSING, FileStamp.ABSENT));
        assertEquals(Optional.empty(), at(2 * MISSING, FileStamp.ABSENT));
        at(3 * MISSING, OLD);
        assertEquals(Optional.of(CHANGED), at(3 * MISSING + QUIET, OLD));
    }

    @Test
    void whatBecomesAsItWasIsNoChange() {
        at(0, FileStamp.ABSENT);
        assertEquals(Optional.empty(), at(100, OLD));
        assertEquals(Optional.empty(), at(5000, OLD));
        assertTrue(detector.unsettled().isEmpty());
    }

    @Test
    void othersAreNotLookedAt() {
        detector.watch(Map.of());
        assertEquals(Optional.empty(), at(0, FileStamp.ABSENT));
        assertEquals(Optional.empty(), at(MISSING, FileStamp.ABSENT));
    }

    private Optional<ChangeDetector.Change> at(long millis, FileStamp stamp) {
        return detector.observe(FILE, stamp, millis);
    }
}
