package lightwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.depth.CloudOptions;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.LengthUnit;
import lightwell.export.registry.Exporters;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "cloud", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class CloudCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path photo;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
    private Path output;

    @Option(names = "--mesh")
    private boolean mesh;

    @Option(names = "--jump", paramLabel = "PERCENT")
    private double jump = 100 * CloudPart.ALL.jump();

    @Option(names = "--normals")
    private boolean normals;

    @Option(names = "--near", paramLabel = "M")
    private double near = CloudOptions.ALL.near();

    @Option(names = "--far", paramLabel = "M")
    private double far = CloudOptions.ALL.far();

    @Option(names = "--matte", paramLabel = "NAME")
    private String matte;

    @Option(names = "--stride", paramLabel = "N")
    private int stride = CloudOptions.ALL.stride();

    @Option(names = "--units", paramLabel = "m|cm|mm", defaultValue = "m")
    private LengthUnit unit;

    @Mixin
    private ImageOption image;

    @Mixin
    private ConfigOption config;

    @Mixin
    private ExistingChoice.Overwrite overwrite;

    CloudCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ColorException {
        CloudFormat format = CloudFormat.of(output).orElseThrow(() -> UsageErrors.because(spec.commandLine(),
                Message.of("cli.must-end", output, Message.anyOf(Exporters.CLOUD.suffixes()))));
        CloudSettings settings = settings();
        settings.problem(format).ifPresent(sentence -> {
            throw UsageErrors.because(spec.commandLine(), sentence);
        });
        ColorEngine color = config.load(spec.commandLine(), console);
        return new ExportBatch(console, image, overwrite, config.read(List.of(photo)))
                .run(new PhotoExport<>(Exporters.CLOUD, settings, color, image.choice().shortName(), false), Map.of(photo, output));
    }

    private CloudSettings settings() {
        try {
            CloudPart part = new CloudPart(new CloudOptions(near, far, stride), Optional.ofNullable(matte), jump / 100);
            return new CloudSettings(part, mesh, normals, unit);
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
        }
    }
}
