package lightwell.export.cloud;

import java.util.Optional;
import lightwell.message.Message;

/**
 * How to write geometry.
 *
 * @param mesh      a surface, not only points
 * @param normals   write a normal for each point
 * @param overwrite replace a file that exists
 */
public record CloudSettings(CloudPart part, boolean mesh, boolean normals, LengthUnit unit, boolean overwrite) {

    public static final CloudSettings DEFAULT = new CloudSettings(CloudPart.ALL, false, false, LengthUnit.M, false);

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
