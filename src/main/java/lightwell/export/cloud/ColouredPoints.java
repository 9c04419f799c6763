package lightwell.export.cloud;

import java.io.IOException;
import java.util.ArrayList;
import lightwell.color.ColorEngine;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.image.CellMeans;
import lightwell.jobs.Progress;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * The points of a photo's depth with their colours; do not change the arrays.
 *
 * @param xyz metres: x to the right, y up, z towards the viewer, the camera at the origin
 * @param rgb three sRGB codes per point
 */
public record ColouredPoints(float[] xyz, byte[] rgb) {

    /**
     * @throws lightwell.export.ExportException one sentence: no points, no such matte
     * @throws lightwell.photo.PhotoException one sentence: no depth, no range, cannot be decoded
     */
    public static ColouredPoints of(Photo photo, CloudPart part, ColorEngine color, Progress progress) throws IOException {
        PhotoDepth depth = PhotoDepth.of(photo, warning -> {});
        PointCloud cloud = ChosenPoints.of(photo, depth, CloudSettings.DEFAULT.withPart(part), new ArrayList<>());
        progress.checkCancelled();
        LayerInfo base = photo.base().info();
        CellMeans means = new CellMeans(SdrLight.of(photo, color), 3, base.width(), base.height(), depth.map().width(),
                depth.map().height());
        return new ColouredPoints(cloud.xyz(), PointColours.of(cloud, means, depth.map().width(), depth.map().height(), progress));
    }
}
