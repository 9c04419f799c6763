package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.cli.print.Console;
import lightwell.export.ColorSource;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.NoOptions;
import lightwell.export.OutputTarget;
import lightwell.export.SingleFile;
import lightwell.export.exr.ExportOptions;
import lightwell.export.options.OptionsCodec;
import lightwell.export.registry.Exporters;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every output of the list is a command, and one without a command of its own has the one for all. */
class OutputCommandsTest extends OnePhoto {

    private final StringWriter printed = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(printed, err, Optional.empty(), Path.of("the.log"));

    /** Writes the photo's name. */
    private static final class NameExport implements Exporter<NoOptions> {

        @Override
        public String id() {
            return "name";
        }

        @Override
        public Message description() {
            return Message.verbatim("Writes a photo's name.");
        }

        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        public List<FileKind<NoOptions>> kinds() {
            return List.of(FileKind.of(".txt"));
        }

        @Override
        public String nameEnd(NoOptions options) {
            return "_name";
        }

        @Override
        public NoOptions defaults() {
            return NoOptions.NONE;
        }

        @Override
        public OptionsCodec<NoOptions> codec() {
            return OptionsCodec.of(NoOptions.NONE);
        }

        @Override
        public ExportResult write(Photo photo, OutputTarget target, NoOptions options, ColorSource color, Progress progress)
                throws IOException {
            return SingleFile.writeText(id(), photo, target, progress, photo::name);
        }
    }

    @Test
    void theListOfCommandsHasEveryOutput() {
        String help = String.join(" ", CliRun.of("--help").done().out()).replaceAll("\\s+", " ");
        for (Exporter<?> exporter : Exporters.ALL) {
            assertTrue(help.contains(exporter.description().toString()), exporter.description() + " is not in: " + help);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "info", "export", "extract", "cloud", "report", "sample"})
    void helpIsWholeSentencesWithoutPlaceholders(String command) {
        String help = String.join("\n", (command.isEmpty() ? CliRun.of("--help") : CliRun.of(command, "--help")).done().out());
        assertTrue(!help.contains("${") && !help.contains("unless told") && !help.contains("null"), help);
    }

    @Test
    void suffixesAreThoseOfTheLists() {
        String export = help("export");
        PhotoFiles.ALL_EXTENSIONS.forEach(suffix -> assertTrue(export.contains(suffix), suffix));
        String cloud = help("cloud");
        Exporters.CLOUD.suffixes().forEach(suffix -> assertTrue(cloud.contains(suffix), suffix));
    }

    /** Lines are broken anywhere, also after a dot. */
    private static String help(String command) {
        return String.join("", CliRun.of(command, "--help").done().out()).replaceAll("\\s+", "");
    }

    @Test
    void whatIsTypedNotIsTheDefault() {
        CommandLine root = Cli.commandLine(console, (files, config) -> {});
        root.parseArgs("export", "a.heic");
        CommandLine export = root.getSubcommands().get("export");
        ExportSettings typed = (ExportSettings) export.getMixins().get("settings");
        assertEquals(ExportOptions.DEFAULT, typed.options(export, ExportOptions.DEFAULT));
    }

    @Test
    void anOutputWithoutACommandHasOne() throws IOException {
        assertEquals(0, run(photo));
        assertEquals("demo.heic", Files.readString(folder.resolve("demo_name.txt")));
        assertTrue(printed.toString().matches("\\Q" + folder.resolve("demo_name.txt") + "\\E  9 bytes  \\d+\\.\\d s\\R"),
                printed.toString());
        Files.writeString(folder.resolve("demo_name.txt"), "mine");
        assertEquals(1, run(photo));
        assertTrue(err.toString().contains("exists already: --overwrite replaces it"), err.toString());
        assertEquals(0, run(photo, "--skip-existing"));
        assertTrue(err.toString().contains("exists and was left alone."), err.toString());
        assertEquals("mine", Files.readString(folder.resolve("demo_name.txt")));
        assertEquals(0, run(photo, "--overwrite"));
        assertEquals("demo.heic", Files.readString(folder.resolve("demo_name.txt")));
        assertEquals(0, run(photo, "-o", out.resolve("x.TXT")));
        assertEquals("demo.heic", Files.readString(out.resolve("x.TXT")));
    }

    private int run(Object... arguments) {
        return new CommandLine(ExportCommand.spec(console, new NameExport()))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }
}
