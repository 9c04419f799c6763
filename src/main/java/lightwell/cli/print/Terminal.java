package lightwell.cli.print;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A terminal that can redraw a line.
 *
 * @param columns its width
 */
public record Terminal(int columns) {

    private static final int USUAL_COLUMNS = 80;

    /** The terminal behind standard error; empty if that is a file, a pipe, or a terminal that cannot redraw a line. */
    public static Optional<Terminal> ofStandardError() {
        String kind = System.getenv("TERM");
        if (kind == null || kind.equals("dumb") || !isTerminal()) {
            return Optional.empty();
        }
        return Optional.of(new Terminal(width()));
    }

    /** The JVM only tells about standard input and output together. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null; // not Linux
        }
    }

    private static int width() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (stty.waitFor(1, TimeUnit.SECONDS)) {
                String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ");
                int columns = Integer.parseInt(size[size.length - 1]);
                return columns > 0 ? columns : USUAL_COLUMNS;
            }
        } catch (IOException | NumberFormatException e) {
            return USUAL_COLUMNS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return USUAL_COLUMNS;
    }
}
