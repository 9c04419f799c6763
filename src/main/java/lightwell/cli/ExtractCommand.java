package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lightwell.export.extract.Extract;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "extract", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Writes every layer of each photo as a TIFF of its own size and depth, <photo>_<layer>.tif, depth in metres too"
                + " (<photo>_depth_metres.tif, float, 65504: infinitely far), the metadata as stored (.exif, .xmp, .icc, .plist), "
                + "and as readable JSON what info --json says (<photo>.json)."
                + " Prints the files' names.",
            "10- and 12-bit codes are stretched over 16 bits: code = round(value * 1023 / 65535), or 4095; the image description "
                    + "says which."})
final class ExtractCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*",
            description = "Photos, or folders of photos (.heic, .heif, .hif, .avif, .jpg, .jpeg, .mpo).")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "The folder to write into; made when missing.")
    private Path folder;

    @Mixin
    private ImageOption image;

    @ArgGroup
    private final ExistingOptions existing = new ExistingOptions();

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        InputFiles found = InputFiles.of(inputs);
        checkNames(found.photos());
        found.unreadable().forEach(console::message);
        if (found.photos().isEmpty()) {
            return ExitStatus.FAILED;
        }
        Files.createDirectories(folder);
        int status = new Batch(console).run(found.photos(), (photo, progress) -> extract(photo, found.photos(), progress),
                photo -> Message.of("cli.stopped-whole-files", ErrorSentences.name(photo)));
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private int extract(Path source, List<Path> read, ProgressLine progress) throws IOException {
        try (Photo photo = image.open(source)) {
            ExtractLines lines = new ExtractLines(console, photo.name(), progress);
            photo.warnings().forEach(lines::leftOut);
            Extract.write(photo, folder, Extract.stem(source) + image.suffix(), read, existing.existing(), progress, lines);
            return lines.status();
        }
    }

    /** Photos of one name would mix their files. */
    private void checkNames(List<Path> photos) {
        Map<String, Path> taken = new HashMap<>();
        for (Path photo : photos) {
            if (photo.getFileName() == null) {
                continue; // "/" is no photo, and opening it says so
            }
            Path rival = taken.put(Extract.stem(photo).toLowerCase(Locale.ROOT), photo);
            if (rival != null) {
                throw UsageErrors.because(spec.commandLine(), Message.of("cli.would-written-files-same-names", rival, photo));
            }
        }
    }
}
