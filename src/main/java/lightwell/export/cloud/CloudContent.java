package lightwell.export.cloud;

import java.util.List;
import java.util.Optional;
import lightwell.depth.DepthCamera;
import lightwell.depth.FilmBack;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.message.Message;

/**
 * The data to write, independent of the format. Do not change the arrays.
 *
 * @param name    of the photo
 * @param rgb     three sRGB codes per point
 * @param normals three coordinates per point
 * @param texture the upright picture as a JPEG in sRGB, if the format needs one
 * @param film    the taking camera in millimetres
 * @param stride  of the cloud's grid in the map
 * @param trust   the accuracy of the metres; one of the notes
 * @param notes   facts about the figures, one line each, without line breaks
 */
record CloudContent(String name, PointCloud cloud, byte[] rgb, Optional<SurfaceMesh> mesh, Optional<float[]> normals,
        Optional<byte[]> texture, DepthCamera camera, FilmBack film, int stride, LengthUnit unit, String trust, List<Message> notes) {

    int points() {
        return cloud.size();
    }

    int triangles() {
        return mesh.map(surface -> surface.triangles().length / 3).orElse(0);
    }

    /** Horizontal position in the picture, 0..1 from the top left corner. */
    float u(int point) {
        return (cloud.pixel()[point] % camera.width() + 0.5f) / camera.width();
    }

    float v(int point) {
        return (cloud.pixel()[point] / camera.width() + 0.5f) / camera.height();
    }
}
