package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.color.ConfigChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "export a.heic --colour=ACEScg ; Unknown option: '--colour=ACEScg'. Did you mean --colorspace? Try lightwell export --help",
        "export a.heic --compresion zip ; Unknown option: '--compresion'. Did you mean --compression? Try lightwell export --help",
        "export --overwrit ; Unknown option: '--overwrit'. Did you mean --overwrite?",
        "export a.heic --layout planes ; 'planes' is none of layers, parts, shenanigans.",
        "export a.heic --gainmap both ; 'both' is none of apple, auto, iso, none.",
        "export a.heic --gainmap-curve linear ; 'linear' is none of rec709, srgb.",
        "export a.heic --missing-gain 4 ; '4' is none of 0, 8, none.",
        "export a.heic --headroom bright ; --headroom must be auto or a number, not bright.",
        "export a.heic --headroom NaN ; The headroom must lie between 1",
        "export a.heic --headroom 0.5 ; The headroom must lie between 1",
        "export a.heic --headroom 1e30 ; The headroom must lie between 1",
        "export a.heic --threads 0 ; --threads must be 1 or more, not 0.",
        "export a.heic --jobs -1 ; --jobs must be 0 or more, not -1.",
        "export a.heic --shard 0/2 ; --shard takes a part and the number of parts, such as 2/8, not 0/2.",
        "export a.heic --shard 3/2 ; not 3/2.",
        "export a.heic --shard 1/ ; not 1/.",
        "export a.heic --jobs many ; 'many' is not an int",
        "export a.heic --overwrite --skip-existing ; mutually exclusive",
        "export ; Missing required parameter: 'FILE|DIR'. Try lightwell export --help",
        "info ; info needs a FILE, or --security. Try lightwell info --help",
        "sample ; Missing required parameter: 'DIR'. Try lightwell sample --help",
        "sample a b ; Unmatched argument",
        "exprot ; There is no command and no file exprot. Try lightwell --help",
        "--colour ; Unknown option: '--colour'"})
    void wrongUsageIsOneSentenceAndWhereToLook(String line, String sentence) {
        CliRun.of((Object[]) line.strip().split(" ")).refused(2, sentence, " --help");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        CliRun help = CliRun.of("--help").done();
        assertEquals(List.of(), help.err());
        for (String command : List.of("  info ", "  export ", "  sample ")) {
            assertTrue(help.out().stream().anyMatch(line -> line.startsWith(command)), "no" + command + "in " + help.out());
        }
        assertTrue(CliRun.of("--version").done().out().get(0).matches("lightwell \\d+\\.\\d+\\.\\d+.* \\(Java .*\\)"));
    }

    @Test
    void exportHelpNamesEveryOption() {
        String help = String.join("\n", CliRun.of("export", "--help").done().out());
        for (String option : List.of("-o", "--colorspace", "--compression", "--layout", "--gainmap", "--headroom", "--gainmap-curve",
                "--missing-gain", "--config", "--no-chromaticities", "--overwrite", "--skip-existing", "--skip-unchanged",
                "--jobs", "--threads", "--shard", "--print-commands", "--json")) {
            assertTrue(help.contains(option), option);
        }
    }

    @Test
    void filesWithoutACommandOpenTheWindow() {
        List<Object> asked = new ArrayList<>();
        WindowLauncher window = (files, config) -> asked.addAll(List.of(files, config));
        CliRun.of(window, "a.heic", "some/b.heic", "--config", "my.ocio").done();
        CliRun.of(window).done();
        CliRun.of(window, "./info", "a b.heic").done();
        assertEquals(List.of(List.of(Path.of("a.heic"), Path.of("some/b.heic")), new ConfigChoice("my.ocio"),
                List.of(), ConfigChoice.USUAL, List.of(Path.of("./info"), Path.of("a b.heic")), ConfigChoice.USUAL), asked);
    }

    @Test
    void aWindowThatCannotOpenIsOneSentence() {
        CliRun.of((files, config) -> {
            throw new RuntimeException("wrapped", new UnsupportedOperationException("Unable to open DISPLAY"));
        }).refused(1, "there is no display");
        CliRun.of((files, config) -> {
            throw new UnsatisfiedLinkError("libgtk-3.so.0: no such file\nand more");
        }).refused(1, "A native library cannot be used (libgtk-3.so.0: no such file and more)", "the.log");
        CliRun.of((files, config) -> {
            throw new OutOfMemoryError();
        }).refused(1, "not enough memory");
        CliRun.of((files, config) -> {
            throw new IllegalStateException("odd");
        }).refused(1, "Something unexpected went wrong (java.lang.IllegalStateException: odd)", "the.log");
    }
}
