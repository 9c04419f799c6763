package lightwell.export.cloud;

import java.util.OptionalDouble;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;

/** The options of geometry as JSON. docs/presets.md explains each key. */
final class CloudSettingsJson {

    private static final OptionsCodec<CloudPart> PART = OptionsCodec.of(CloudPart.ALL)
            .key("near", JsonTypes.NUMBER, part -> part.points().near(),
                    (part, near) -> part.withPoints(part.points().withNear(near)))
            .key("far", JsonTypes.OPTIONAL_NUMBER, CloudSettingsJson::far,
                    (part, far) -> part.withPoints(part.points().withFar(far.orElse(Double.POSITIVE_INFINITY))))
            .key("stride", JsonTypes.WHOLE, part -> part.points().stride(),
                    (part, stride) -> part.withPoints(part.points().withStride(stride)))
            .key("matte", JsonTypes.optional(JsonTypes.TEXT), CloudPart::matte, CloudPart::withMatte)
            .key("jump", JsonTypes.NUMBER, CloudPart::jump, CloudPart::withJump);

    static final OptionsCodec<CloudSettings> CODEC = OptionsCodec.of(CloudSettings.DEFAULT)
            .key("part", PART, CloudSettings::part, CloudSettings::withPart)
            .key("mesh", JsonTypes.FLAG, CloudSettings::mesh, CloudSettings::withMesh)
            .key("normals", JsonTypes.FLAG, CloudSettings::normals, CloudSettings::withNormals)
            .key("unit", JsonTypes.oneOf(LengthUnit.values()), CloudSettings::unit, CloudSettings::withUnit);

    private CloudSettingsJson() {}

    /** JSON has no infinity. */
    private static OptionalDouble far(CloudPart part) {
        double far = part.points().far();
        return Double.isInfinite(far) ? OptionalDouble.empty() : OptionalDouble.of(far);
    }
}
