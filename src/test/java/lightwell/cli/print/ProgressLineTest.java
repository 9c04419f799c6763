package lightwell.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void saysNothingWhenPiped() {
        run(Optional.empty());
        assertEquals("", shown.toString());
    }

    @Test
    void redrawsOneLineNowAndThenAndClearsIt() {
        run(Optional.of(new Terminal(40)));
        String[] frames = shown.toString().split("\r\033\\[K", -1);
        assertTrue(frames.length >= 3 && frames.length < 20, "frames: " + frames.length);
        assertEquals("", frames[frames.length - 1]);
        assertTrue(Arrays.stream(frames).allMatch(frame -> frame.length() < 40), shown.toString());
        assertTrue(!shown.toString().contains("\n"));
    }

    @Test
    void oneOfSeveralShowsNothingAndClearsTheLineOfAll() {
        try (ProgressLine all = new ProgressLine(new PrintWriter(shown), Optional.of(new Terminal(40)), "60 photos", () -> true)) {
            all.step("17/60");
            ProgressLine one = all.silent();
            one.step("Decoding");
            one.report(1, 2);
            assertEquals("\r\033[K60 photos  0:00  17/60", shown.toString());
            assertTrue(one.isCancelled());
            one.close();
            assertTrue(shown.toString().endsWith("17/60\r\033[K"), shown.toString());
            all.step("18/60");
            assertTrue(shown.toString().endsWith("18/60"), shown.toString());
        }
    }

    private void run(Optional<Terminal> terminal) {
        try (ProgressLine line = new ProgressLine(new PrintWriter(shown), terminal, "a.heic", () -> false)) {
            line.step("Writing a very long name that does not fit into the terminal.exr");
            for (int i = 0; i <= 10_000; i++) {
                line.report(i, 10_000);
            }
        }
    }

    @Test
    void tellsShareTimeAndWhatIsLeft() {
        long ten = TimeUnit.SECONDS.toNanos(10);
        assertEquals("a.heic  [######..................]  25 %  1:15, 0:30 left  Writing a.exr",
                ProgressLine.text("a.heic", "Writing a.exr", 0.25, TimeUnit.SECONDS.toNanos(75), ten));
        assertEquals("a.heic  [........................]   0 %  0:00  Writing", ProgressLine.text("a.heic", "Writing", 0, 0, 0));
        assertEquals("a.heic  0:10  Decoding", ProgressLine.text("a.heic", "Decoding", -1, ten, ten));
    }
}
