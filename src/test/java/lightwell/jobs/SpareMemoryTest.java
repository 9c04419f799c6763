package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpareMemoryTest {

    @Test
    void linuxTellsWhatIsAvailable() {
        assertEquals(24076652L << 10, SpareMemory.available(List.of("MemTotal:       24683000 kB", "MemAvailable:   24076652 kB")));
        assertEquals(Long.MAX_VALUE, SpareMemory.available(List.of("MemTotal:       24683000 kB")));
        assertTrue(SpareMemory.bytes() > 0);
    }
}
