package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.author.Chroma;
import lightwell.author.GainMapPicture;
import lightwell.author.Quality;
import lightwell.jobs.Progress;
import org.junit.jupiter.api.Test;

class EncodingProgressTest {

    private static final HeifOptions DRAFT = new HeifOptions(Quality.DRAFT, Chroma.HALF, warning -> {});

    /** 1200x900 is a grid of three by two tiles, its map of half the size one of two. */
    @Test
    void tilesOfBaseAndMapAreCounted() throws IOException {
        Set<Long> done = new ConcurrentSkipListSet<>();
        Set<Long> totals = Collections.synchronizedSet(new ConcurrentSkipListSet<>());
        try (GainMapPicture picture = Patches.mono(1200, 900, 8)) {
            GainMapHeic.write(picture, DRAFT, (now, total) -> {
                done.add(now);
                totals.add(total);
            });
        }
        assertEquals(Set.of(8L), totals);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), List.copyOf(done));
    }

    @Test
    void theUserCanCancel() {
        AtomicInteger reports = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(long done, long total) {
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() >= 2;
            }
        };
        try (GainMapPicture picture = Patches.mono(1200, 900, 8)) {
            assertThrows(CancellationException.class, () -> GainMapHeic.write(picture, DRAFT, impatient));
        }
        assertTrue(reports.get() <= 4, "no tile begins after those of the other threads");
    }
}
