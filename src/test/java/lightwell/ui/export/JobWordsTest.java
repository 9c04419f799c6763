package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {

    @ParameterizedTest
    @CsvSource({"0.2, 1 s", "59.4, 59 s", "60, 1 min", "150, 3 min", "3600, 1 h", "9000, 3 h"})
    void timesAreShort(double seconds, String words) {
        assertEquals(words, JobWords.time(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 kB", "999999, 999 kB", "1000000, 1.0 MB", "48300000, 48.3 MB"})
    void sizesAreShort(long bytes, String words) {
        assertEquals(words, JobWords.bytes(bytes));
    }

    @Test
    void anEmptyListHasNothingLeft() {
        assertEquals("0 of 0 done", JobWords.summary(List.of(), 0, 0));
    }

    @Test
    void aListAtWorkSaysItsSpeed() {
        assertEquals("0 of 0 done, 7.5 a minute, about 3 min left", JobWords.summary(List.of(), 7.5, 170));
        assertEquals("0 of 0 done, 24 a minute", JobWords.summary(List.of(), 24.4, 0));
    }
}
