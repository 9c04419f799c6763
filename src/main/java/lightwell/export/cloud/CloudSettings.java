package lightwell.export.cloud;

import java.util.Optional;
import lightwell.message.Message;

/**
 * How to write geometry.
 *
 * @param mesh    a surface, not only points
 * @param normals write a normal for each point
 */
public record CloudSettings(CloudPart part, boolean mesh, boolean normals, LengthUnit unit) {

    public static final CloudSettings DEFAULT = new CloudSettings(CloudPart.ALL, false, false, LengthUnit.M);

    public CloudSettings withPart(CloudPart chosen) {
        return new CloudSettings(chosen, mesh, normals, unit);
    }

    public CloudSettings withMesh(boolean chosen) {
        return new CloudSettings(part, chosen, normals, unit);
    }

    /** Why this cannot be written in a format, in one sentence; empty when it can. */
    public Optional<Message> problem(CloudFormat format) {
        if (format == CloudFormat.PCD && mesh) {
            return Optional.of(Message.of("export.pcd-holds-points-no-surfaces"));
        }
        if (format == CloudFormat.GLB && unit != LengthUnit.M) {
            return Optional.of(Message.of("export.gltf-metres-nothing-else-programs"));
        }
        if (format == CloudFormat.HTML && normals) {
            return Optional.of(Message.of("export.html-page-shows-photo-own"));
        }
        return Optional.empty();
    }
}
