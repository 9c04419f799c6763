package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.cli.print.Console;
import lightwell.cli.print.ProgressLine;
import lightwell.cli.print.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File names and texts of files reach the terminal as letters only. */
class EscapedLinesTest {

    private static final String NAME = "a\033]0;title\007b\nlightwell: all is well\u202Egpj.\u009B31m";
    private static final String SHOWN = "a\\u001B]0;title\\u0007b\\nlightwell: all is well\\u202Egpj.\\u009B31m";

    @TempDir
    Path folder;

    @Test
    void whateverIsPrinted() throws IOException {
        Path photo = Photos.good(folder.resolve(NAME + ".heic"));
        Path broken = Photos.truncated(folder.resolve(NAME + "2.heic"));
        Path out = folder.resolve(NAME);
        String gone = folder.resolve(NAME + "3.heic").toString();
        for (String line : List.of("info PHOTO", "info --tags PHOTO", "info --json PHOTO", "info BROKEN", "info GONE",
                "info --image NAME PHOTO", "export PHOTO BROKEN -o OUT", "export PHOTO -o OUT", "export PHOTO -o OUT --skip-existing",
                "export PHOTO -o OUT/x.tif",
                "export PHOTO --colorspace NAME", "export PHOTO --config GONE", "export OUT/none", "extract PHOTO -o OUT",
                "extract PHOTO -o OUT", "cloud PHOTO -o OUT/x.ply", "cloud PHOTO -o OUT/y.ply --matte NAME", "report PHOTO -o OUT/x.html",
                "report PHOTO BROKEN -o OUT/x.csv", "sample PHOTO", "info --NAME", "--config GONE --NAME", "NAME --json")) {
            harmless(Stream.of(line.split(" ")).map(word -> word.replace("PHOTO", photo.toString()).replace("BROKEN", broken.toString())
                    .replace("GONE", gone).replace("OUT", out.toString()).replace("NAME", NAME)).toArray(String[]::new));
        }
        assertTrue(CliRun.of("info", photo).out().get(0).contains(SHOWN), CliRun.of("info", photo).out().get(0));
        assertEquals("lightwell: There is no file " + folder.resolve(SHOWN) + "3.heic.", CliRun.of("info", gone).err().get(0));
        assertTrue(CliRun.of("info", broken).err().get(0).startsWith("lightwell: " + SHOWN + "2.heic: The file is cut short"),
                CliRun.of("info", broken).err().toString());
    }

    @Test
    void alsoInTheLineOfProgress() {
        StringWriter shown = new StringWriter();
        try (ProgressLine line = new ProgressLine(new PrintWriter(shown), Optional.of(new Terminal(200)), NAME, () -> false)) {
            line.step("Writing " + NAME);
        }
        assertTrue(shown.toString().contains(SHOWN + "  0:00  Writing " + SHOWN), shown.toString());
        assertEquals("", shown.toString().replace("\r\033[K", "").replaceAll("[\\P{Cntrl}&&[^\u202E\u009B]]", ""));
    }

    private static void harmless(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), Optional.empty(), Path.of("the.log"));
        Cli.run(console, (files, config) -> {}, arguments);
        String all = out.toString() + err;
        assertTrue(all.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202E), all);
        assertTrue(all.lines().noneMatch(line -> line.startsWith("lightwell: all is well")), all);
        assertTrue(err.toString().lines().allMatch(line -> line.startsWith("lightwell: ")), err.toString());
    }
}
