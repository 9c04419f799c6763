package lightwell.export.cloud;

import java.util.Optional;

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
    public Optional<String> problem(CloudFormat format) {
        if (format == CloudFormat.PCD && mesh) {
            return Optional.of("PCD holds points and no surfaces; write a mesh as .ply, .glb or .html.");
        }
        if (format == CloudFormat.GLB && unit != LengthUnit.M) {
            return Optional.of("glTF is in metres and nothing else; programs that open it convert.");
        }
        if (format == CloudFormat.HTML && normals) {
            return Optional.of("The HTML page shows the photo's own light and has no use for normals.");
        }
        return Optional.empty();
    }
}
