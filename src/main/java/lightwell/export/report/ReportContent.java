package lightwell.export.report;

import java.io.IOException;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.depth.DepthCamera;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeMaps;
import lightwell.export.cloud.SdrLight;
import lightwell.export.cloud.Texture;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * The contents of a report on one photo, which may be closed.
 *
 * @param camera  maker, model and capture time; may be empty
 * @param trust   the accuracy of the metres
 * @param origin  the file's description of the map, and the source of its camera
 * @param picture JPEG in sRGB, limited in size
 */
record ReportContent(String name, String camera, String trust, String origin, byte[] picture, DepthQuality quality, EdgeMaps edges) {

    /**
     * Decodes; blocks.
     *
     * @param longest largest size of the picture in pixels
     * @throws PhotoException one sentence: no depth, cannot be decoded
     */
    static ReportContent of(Photo photo, int longest, ColorEngine color, Progress progress) throws IOException {
        Layer.Depth depth = photo.depth().orElseThrow(() -> new PhotoException(photo.whyNoDepth()
                .map(problem -> Message.of("depth.unreadable", photo.name(), problem))
                .orElse(Message.of("report.no-depth", photo.name()))));
        progress.step("Measuring the depth of " + photo.name());
        DepthSamples map = DepthSamples.of(depth);
        EdgeMaps edges = EdgeMaps.of(map, photo.base().raster());
        DepthQuality quality = DepthQuality.of(map, Optional.of(edges));
        progress.checkCancelled();
        LayerInfo base = photo.base().info();
        byte[] picture = Texture.jpeg(SdrLight.of(photo, color), base.width(), base.height(), longest, progress);
        return new ReportContent(photo.name(), camera(photo), trust(depth), origin(photo, depth), picture, quality, edges);
    }

    private static String camera(Photo photo) {
        return (photo.camera().name() + " " + photo.camera().taken()).strip();
    }

    private static String trust(Layer.Depth depth) {
        return depth.description().map(description -> description.trust().english())
                .orElse("The file gives no range, so the values have no unit.");
    }

    private static String origin(Photo photo, Layer.Depth depth) {
        DepthCamera camera = DepthCamera.of(photo, depth, warning -> {});
        return depth.info().width() + " × " + depth.info().height() + " samples of " + depth.info().bitDepth() + " bits"
                + depth.description().map(said -> ", quality " + said.quality() + (said.filtered() ? ", filtered" : ", not filtered"))
                        .orElse("")
                + "; focal length " + Numbers.of(camera.focalLength()) + " samples, from " + camera.source().words() + ".";
    }
}
