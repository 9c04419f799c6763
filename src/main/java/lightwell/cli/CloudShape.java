package lightwell.cli;

import java.util.Optional;
import lightwell.cli.option.Typed;
import lightwell.depth.CloudOptions;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.LengthUnit;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of points and surfaces on the command line. */
final class CloudShape implements ExporterSettings<CloudSettings> {

    @Option(names = "--format", paramLabel = "NAME", defaultValue = "ply")
    private CloudFormat format;

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

    @Override
    public CloudSettings options(CommandLine command, CloudSettings preset) {
        CloudPart part = preset.part();
        Typed<CloudPart> limits = new Typed<>(command, part.withPoints(points(new Typed<>(command, part.points()))));
        limits.set("--matte", CloudPart::withMatte, () -> Optional.of(matte)).set("--jump", CloudPart::withJump, () -> jump / 100);
        return new Typed<>(command, preset.withPart(limits.options())).set("--mesh", CloudSettings::withMesh, () -> mesh)
                .set("--normals", CloudSettings::withNormals, () -> normals).set("--units", CloudSettings::withUnit, () -> unit).options();
    }

    /** At once, since a limit may only be valid with the other one. */
    private CloudOptions points(Typed<CloudOptions> preset) {
        CloudOptions points = preset.options();
        return new CloudOptions(preset.has("--near") ? near : points.near(), preset.has("--far") ? far : points.far(),
                preset.has("--stride") ? stride : points.stride());
    }

    @Override
    public Optional<String> suffix() {
        return Optional.of(format.suffix());
    }
}
