package lightwell.ui.export;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import lightwell.ui.kit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens written files in the program that the preferences name, such as Nuke. It is started without a shell, and goes on when the window
 * closes. For the FX thread.
 */
final class OtherProgram {

    private static final Logger LOG = LoggerFactory.getLogger(OtherProgram.class);
    /** Words, or what stands in quotes. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /** What the launcher sets for Java is no business of other programs. */
    private static final List<String> OURS = List.of("LIGHTWELL_STARTED", "MALLOC_ARENA_MAX", "MALLOC_MMAP_THRESHOLD_",
            "MALLOC_TRIM_THRESHOLD_");
    /** A program that ends with a failure within this time has not opened the file. */
    private static final long STARTED_NANOS = 5_000_000_000L;

    private final ObservableValue<String> command;
    private final Executor background;
    private final Consumer<String> failed;

    /**
     * @param command    the program and its arguments; empty: none
     * @param background starts it
     * @param failed     receives one sentence, on any thread
     */
    OtherProgram(ObservableValue<String> command, Executor background, Consumer<String> failed) {
        this.command = command;
        this.background = background;
        this.failed = failed;
    }

    /** "Open in nuke"; empty if there is no program. */
    Optional<String> title() {
        return words().stream().findFirst().map(program -> Texts.get("export.open-in", name(program)));
    }

    void open(Path file) {
        List<String> call = words();
        if (!call.isEmpty()) {
            call.add(file.toString());
            background.execute(() -> start(call, file.toAbsolutePath().getParent().toFile()));
        }
    }

    private void start(List<String> call, File folder) {
        String name = name(call.get(0));
        ProcessBuilder builder = new ProcessBuilder(call).directory(folder).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        builder.environment().keySet().removeAll(OURS);
        try {
            long begin = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            process.onExit().thenAccept(ended -> {
                if (ended.exitValue() != 0 && System.nanoTime() - begin < STARTED_NANOS) {
                    failed.accept(Texts.get("export.open-in.ended", name, Integer.toString(ended.exitValue())));
                }
            });
        } catch (IOException e) {
            LOG.warn("{} cannot be started", call, e);
            failed.accept(Texts.get("export.open-in.failed", name));
        }
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        WORD.matcher(command.getValue()).results().map(OtherProgram::word).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String name(String program) {
        return new File(program).getName();
    }
}
