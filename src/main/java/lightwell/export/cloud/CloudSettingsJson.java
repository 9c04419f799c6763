package lightwell.export.cloud;

import java.util.OptionalDouble;
import lightwell.depth.CloudOptions;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;

/** The options of geometry as JSON. docs/presets.md explains each key. */
final class CloudSettingsJson {

    private static final OptionsCodec<CloudPart> PART = OptionsCodec.of(CloudPart.ALL)
            .key("near", JsonTypes.NUMBER, part -> part.points().near(),
                    (part, near) -> with(part, new CloudOptions(near, part.points().far(), part.points().stride())))
            .key("far", JsonTypes.OPTIONAL_NUMBER, CloudSettingsJson::far,
                    (part, far) -> with(part, new CloudOptions(part.points().near(), far.orElse(Double.POSITIVE_INFINITY),
                            part.points().stride())))
            .key("stride", JsonTypes.WHOLE, part -> part.points().stride(),
                    (part, stride) -> with(part, new CloudOptions(part.points().near(), part.points().far(), stride)))
            .key("matte", JsonTypes.optional(JsonTypes.TEXT), CloudPart::matte,
                    (part, matte) -> new CloudPart(part.points(), matte, part.jump()))
            .key("jump", JsonTypes.NUMBER, CloudPart::jump, (part, jump) -> new CloudPart(part.points(), part.matte(), jump));

    static final OptionsCodec<CloudSettings> CODEC = OptionsCodec.of(CloudSettings.DEFAULT)
            .key("part", PART, CloudSettings::part, CloudSettings::withPart)
            .key("mesh", JsonTypes.FLAG, CloudSettings::mesh, CloudSettings::withMesh)
            .key("normals", JsonTypes.FLAG, CloudSettings::normals,
                    (settings, normals) -> new CloudSettings(settings.part(), settings.mesh(), normals, settings.unit()))
            .key("unit", JsonTypes.oneOf(LengthUnit.values()), CloudSettings::unit,
                    (settings, unit) -> new CloudSettings(settings.part(), settings.mesh(), settings.normals(), unit));

    private CloudSettingsJson() {}

    private static CloudPart with(CloudPart part, CloudOptions points) {
        return new CloudPart(points, part.matte(), part.jump());
    }

    /** JSON has no infinity. */
    private static OptionalDouble far(CloudPart part) {
        double far = part.points().far();
        return Double.isInfinite(far) ? OptionalDouble.empty() : OptionalDouble.of(far);
    }
}
