package lightwell.export.report;

import java.io.IOException;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.QualityPictures;
import lightwell.export.cloud.SdrLight;
import lightwell.export.cloud.Texture;
import lightwell.export.page.DataUri;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthDescription;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * The figures of one photo, which may be closed.
 *
 * @param depth     width, height and the file's description of the map; empty without one
 * @param figures   measurements; empty without a depth map. Its samples are not kept
 * @param thumbnails data URLs of the picture and of the depth; empty if they are not shown
 */
public record TableRow(String name, String camera, Optional<Said> depth, Optional<Figures> figures, Optional<Thumbnails> thumbnails) {

    private static final int THUMBNAIL = 192;

    /** The file's description. */
    record Said(int width, int height, Optional<DepthDescription> description) {}

    /** In the order of {@link TableColumn#ALL}. */
    record Figures(double[] values) {

        static Figures of(DepthQuality quality) {
            return new Figures(TableColumn.ALL.stream().mapToDouble(column -> column.value().applyAsDouble(quality)).toArray());
        }
    }

    record Thumbnails(String picture, Optional<String> depth) {}

    /**
     * Decodes; blocks.
     *
     * @param color for the thumbnails; without it there are none
     * @throws lightwell.photo.PhotoException one sentence: something cannot be decoded
     */
    public static TableRow of(Photo photo, Optional<ColorEngine> color, Progress progress) throws IOException {
        progress.step("Measuring the depth of " + photo.name());
        Optional<DepthQuality> quality = DepthQuality.of(photo);
        progress.checkCancelled();
        Optional<Said> said = photo.depth().map(depth -> new Said(depth.info().width(), depth.info().height(), depth.description()));
        Optional<Thumbnails> thumbnails = color.isEmpty() ? Optional.empty()
                : Optional.of(thumbnails(photo, quality, color.get(), progress));
        return new TableRow(photo.name(), photo.camera().name(), said, quality.map(Figures::of), thumbnails);
    }

    private static Thumbnails thumbnails(Photo photo, Optional<DepthQuality> quality, ColorEngine color, Progress progress)
            throws IOException {
        LayerInfo base = photo.base().info();
        String picture = DataUri.jpeg(Texture.jpeg(SdrLight.of(photo, color), base.width(), base.height(), THUMBNAIL, progress));
        return new Thumbnails(picture, quality.map(DepthQuality::map).map(TableRow::thumbnail));
    }

    private static String thumbnail(DepthSamples map) {
        return DataUri.png(QualityPictures.depth(map), map.width(), map.height(), THUMBNAIL);
    }
}
