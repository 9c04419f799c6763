package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProgramTest {

    @TempDir
    private Path folder;
    private final StringProperty command = new SimpleStringProperty("");
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final OtherProgram program = new OtherProgram(command, Runnable::run, said::add);

    @Test
    void itIsNamedWithoutItsFolderAndArguments() {
        assertEquals(Optional.empty(), program.title());
        command.set("  ");
        assertEquals(Optional.empty(), program.title());
        command.set("\"/opt/my tools/nuke_15\" --nukex");
        assertEquals(Optional.of("Open in nuke_15"), program.title());
    }

    @Test
    void itGetsItsArgumentsAndTheFileWithoutAShell() throws Exception {
        Path tool = Files.writeString(folder.resolve("a tool"),
                "#!/bin/sh\nfor a; do printf '%s\\n' \"$a\"; done >called.new\nmv called.new called\nexit 3\n");
        tool.toFile().setExecutable(true);
        Path file = folder.resolve("$(touch x); a b.exr");
        command.set("\"" + tool + "\" -n \"two words\" ''");
        program.open(file);
        assertEquals("a tool ended at once with the exit status 3, so it has probably not opened the file.",
                said.poll(30, TimeUnit.SECONDS));
        assertEquals(List.of("-n", "two words", "''", file.toString()), Files.readAllLines(folder.resolve("called")));
    }

    @Test
    void aProgramThatIsNotThereIsSaidInOneSentence() throws Exception {
        command.set("no-such-program-at-all");
        program.open(folder.resolve("a.exr"));
        assertEquals("no-such-program-at-all cannot be started: name a program that is installed in the preferences (Ctrl+,).",
                said.poll(30, TimeUnit.SECONDS));
    }
}
