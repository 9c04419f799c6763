package lightwell.export.report;

import java.util.List;
import java.util.Optional;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.QualityPictures;
import lightwell.export.page.DataUri;

/**
 * A picture with a heading, and a legend below.
 *
 * @param source a {@link DataUri}
 * @param width  of the depth map, in samples; width and height reserve the space in the page
 */
record ReportPicture(String title, String explained, String source, int width, int height, Optional<ColourScale> scale, List<Key> keys) {

    private static final int LONGEST = 1600;

    /** The meaning of a colour. */
    record Key(String colour, String words) {}

    /** The photo itself, as a JPEG, in the shape of its map. */
    static ReportPicture photo(String title, ReportContent content) {
        DepthSamples map = content.quality().map();
        return new ReportPicture(title, "The SDR picture in sRGB.", DataUri.jpeg(content.picture()), map.width(), map.height(),
                Optional.empty(), List.of());
    }

    /** @param argb a pixel for each sample of the map */
    static ReportPicture of(String title, String explained, int[] argb, DepthSamples map) {
        return new ReportPicture(title, explained, DataUri.png(argb, map.width(), map.height(), LONGEST), map.width(), map.height(),
                Optional.empty(), List.of());
    }

    ReportPicture with(ColourScale shown) {
        return new ReportPicture(title, explained, source, width, height, Optional.of(shown), keys);
    }

    ReportPicture with(List<QualityPictures.Key> shown) {
        return new ReportPicture(title, explained, source, width, height, scale,
                shown.stream().map(key -> new Key(ColourScale.css(key.argb()), key.words())).toList());
    }
}
