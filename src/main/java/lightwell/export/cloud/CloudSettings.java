package lightwell.export.cloud;

import java.util.Optional;
import lightwell.message.Message;

/**
 * Options for writing geometry.
 *
 * @param mesh    a surface instead of only points
 * @param normals whether to write a normal for each point
 */
public record CloudSettings(CloudPart part, boolean mesh, boolean normals, LengthUnit unit) {

    public static final CloudSettings DEFAULT = new CloudSettings(CloudPart.ALL, false, false, LengthUnit.M);

    public CloudSettings withPart(CloudPart chosen) {
        return new CloudSettings(chosen, mesh, normals, unit);
    }

    public CloudSettings withNormals(boolean chosen) {
        return new CloudSettings(part, mesh, chosen, unit);
    }

    public CloudSettings withUnit(LengthUnit chosen) {
        return new CloudSettings(part, mesh, normals, chosen);
    }

    public CloudSettings withMesh(boolean chosen) {
        return new CloudSettings(part, chosen, normals, unit);
    }

    /** Why a format does not support this, in one sentence; empty if it does. */
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
