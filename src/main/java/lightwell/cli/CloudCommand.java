package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.depth.CloudOptions;
import lightwell.export.cloud.CloudExport;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.LengthUnit;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "cloud", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Writes a photo's depth as coloured points or as a surface. Prints one line.",
            "All formats: x to the right, y up, z towards the viewer, the taking camera at the origin."})
final class CloudCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A photo with a depth map.")
    private Path photo;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true,
            description = "Ends in .ply (binary), .pcd (binary, points only), .glb (glTF; a mesh wears the picture) or .html (one "
                    + "page that shows it offline).")
    private Path output;

    @Option(names = "--mesh", description = "A surface, with gaps where depth jumps, and not only points.")
    private boolean mesh;

    @Option(names = "--jump", paramLabel = "PERCENT",
            description = "Of a mesh: neighbours whose depths differ by more than this are not joined: 4 unless told.")
    private double jump = 100 * CloudPart.ALL.jump();

    @Option(names = "--normals", description = "A normal for each point (not in HTML).")
    private boolean normals;

    @Option(names = "--near", paramLabel = "M", description = "Leave out what is nearer, in metres.")
    private double near = CloudOptions.ALL.near();

    @Option(names = "--far", paramLabel = "M", description = "Leave out what is farther, in metres.")
    private double far = CloudOptions.ALL.far();

    @Option(names = "--matte", paramLabel = "NAME",
            description = "Only what is inside this matte, or opaque by the alpha; info lists their names.")
    private String matte;

    @Option(names = "--stride", paramLabel = "N", description = "Every so many columns and rows of the depth map: 1 unless told.")
    private int stride = CloudOptions.ALL.stride();

    @Option(names = "--units", paramLabel = "m|cm|mm",
            description = "What a length of 1 means in the file: m unless told; glTF knows only m.")
    private LengthUnit unit = LengthUnit.M;

    @Mixin
    private ImageOption image;

    @Mixin
    private ConfigOption config;

    @Option(names = "--overwrite", description = "Replace a file that exists.")
    private boolean overwrite;

    CloudCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ColorException {
        CloudFormat format = CloudFormat.of(output)
                .orElseThrow(() -> UsageErrors.because(spec.commandLine(), Message.of("cli.must-end-ply-pcd-glb", output)));
        CloudSettings settings = settings();
        settings.problem(format).ifPresent(sentence -> {
            throw UsageErrors.because(spec.commandLine(), sentence);
        });
        ColorEngine color = config.load(spec.commandLine(), console);
        return new Batch(console).run(List.of(photo), (file, progress) -> write(file, format, settings, color, progress),
                file -> Message.of("cli.stopped", output));
    }

    private CloudSettings settings() {
        try {
            CloudPart part = new CloudPart(new CloudOptions(near, far, stride), Optional.ofNullable(matte), jump / 100);
            return new CloudSettings(part, mesh, normals, unit, overwrite);
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
        }
    }

    private int write(Path file, CloudFormat format, CloudSettings settings, ColorEngine color, ProgressLine progress) throws IOException {
        long started = System.nanoTime();
        FileTarget.check(output, overwrite, config.read(List.of(file)), Message.of("cli.overwrite-would-replace"));
        try (Photo opened = image.open(file)) {
            Files.createDirectories(output.toAbsolutePath().getParent());
            CloudExport.Result result = CloudExport.write(opened, output, format, settings, color, progress);
            progress.close();
            opened.warnings().forEach(warning -> console.warning(opened.name(), warning));
            result.warnings().forEach(warning -> console.warning(opened.name(), warning));
            console.result(String.format(Locale.ROOT, "%s  %s  %.1f s  %d points%s  %s", result.file(), NumberFormats.bytes(result.bytes()),
                    (System.nanoTime() - started) / 1e9, result.points(), mesh ? ", " + result.triangles() + " triangles" : "",
                    result.notes().get(2) + " " + result.notes().get(3)));
            return ExitStatus.DONE;
        }
    }
}
