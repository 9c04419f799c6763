package lightwell.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.failure.FullDisk;
import lightwell.message.Message;

/** Standard output that remembers its first failure, which print writers hide. Thread-safe behind a print writer, which locks it. */
final class Output extends Writer {

    private static final String CLOSED = "Bad file descriptor";
    private static final Path LINUX_STREAM = Path.of("/proc/self/fd/1");

    private final Writer target;
    private IOException failure;

    Output(Writer target) {
        this.target = target;
    }

    /** True if something was not written. */
    boolean isLost() {
        return failure != null;
    }

    /** True if the reader has closed the pipe, as after {@code | head -1}. */
    boolean isClosedPipe() {
        String said = failure == null ? "" : String.valueOf(failure.getMessage());
        return failure != null && (said.contains("Broken pipe") || !foreseen(said) && isPipe());
    }

    /** One sentence about the failure; empty if there is none. */
    Optional<Message> problem() {
        return Optional.ofNullable(failure).map(e -> Message.of("cli.output-not-written", sentence(String.valueOf(e.getMessage()))));
    }

    private static Message sentence(String said) {
        return FullDisk.isReason(said) ? FullDisk.words() : said.contains(CLOSED) ? Message.of("cli.output-closed")
                : Message.verbatim(said);
    }

    private static boolean foreseen(String said) {
        return FullDisk.isReason(said) || said.contains(CLOSED);
    }

    /** A pipe fails for no other reason; the system's message may be in any language. */
    private static boolean isPipe() {
        try {
            String stream = Files.readSymbolicLink(LINUX_STREAM).toString();
            return stream.startsWith("pipe:") || stream.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // not Linux
        }
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        attempt(() -> target.write(text, from, count));
    }

    @Override
    public void flush() throws IOException {
        attempt(target::flush);
    }

    @Override
    public void close() throws IOException {
        attempt(target::close);
    }

    private void attempt(Step step) throws IOException {
        if (failure != null) {
            throw failure; // output after a gap is useless
        }
        try {
            step.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
