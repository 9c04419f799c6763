package lightwell.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.depth.quality.DepthHistogram;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.QualityPictures;
import lightwell.depth.quality.StepScale;
import lightwell.export.page.Page;
import lightwell.image.Turbo;
import lightwell.image.Viridis;

/** The report on one photo, as a page. */
final class PhotoPage {

    private final ReportContent content;
    private final DepthQuality quality;
    private final DepthSamples map;

    private PhotoPage(ReportContent content) {
        this.content = content;
        this.quality = content.quality();
        this.map = quality.map();
    }

    static Page of(ReportContent content) {
        PhotoPage page = new PhotoPage(content);
        List<String> head = Stream.of(content.camera(), content.origin(), content.trust()).filter(text -> !text.isBlank()).toList();
        return new DepthPage("Depth of " + content.name(), head, page.pictures(), page.histograms(), ReportFigures.of(content.quality()))
                .page();
    }

    private List<ReportPicture> pictures() {
        List<ReportPicture> pictures = new ArrayList<>();
        pictures.add(ReportPicture.photo("Picture", content));
        pictures.add(picture("Depth", "Near is red, in equal steps of " + (map.inDepth() ? "depth." : "disparity."),
                QualityPictures.depth(map)).with(ColourScale.of(share -> Turbo.argb((float) share), this::depthAt)));
        quality.metres().flatMap(StepScale::of).map(this::steps).ifPresent(pictures::add);
        pictures.add(picture("Edges",
                quality.edges().map(PhotoPage::edges).orElse("Map or picture has hardly any edge, so they are not compared."),
                QualityPictures.edges(content.edges())).with(QualityPictures.edgeKeys()));
        pictures.add(picture("Holes, clipped ends, flat areas",
                "Over the map in grey. " + Numbers.percent(quality.holes()) + " holes, " + Numbers.percent(quality.flat()) + " flat.",
                QualityPictures.faults(quality)).with(QualityPictures.faultKeys()));
        return pictures;
    }

    private ReportPicture steps(StepScale scale) {
        return picture("Step size", "By how much the next code differs, in millimetres; the axis is logarithmic.",
                QualityPictures.steps(map, scale))
                .with(ColourScale.of(share -> Viridis.argb((float) share), share -> Numbers.of(scale.at(share)) + " mm"));
    }

    private static String edges(EdgeAlignment edges) {
        return "Alignment " + Numbers.fixed(edges.score()) + ", " + Numbers.percent(edges.within1()) + " of the depth edges within 1 sample"
                + (edges.shifted() ? "; the depth is shifted by " + Numbers.signed(edges.offsetX()) + ", " + Numbers.signed(edges.offsetY())
                        + " samples." : ".");
    }

    /** The depth of the colour at a share of the band, with far on the left. */
    private String depthAt(double share) {
        int code = (int) Math.round((map.inDepth() ? 1 - share : share) * (map.levels() - 1));
        return map.metres().map(metres -> Numbers.of(metres[code]) + " m").orElse(Integer.toString(code));
    }

    private ReportPicture picture(String title, String explained, int[] argb) {
        return ReportPicture.of(title, explained, argb, map);
    }

    private List<HistogramDrawing> histograms() {
        boolean metric = map.metres().isPresent();
        Optional<HistogramDrawing> distances = DepthHistogram.ofMetres(map, quality.counts())
                .map(histogram -> HistogramDrawing.of("Distances", histogram, "m"));
        Optional<HistogramDrawing> disparities = DepthHistogram.ofDisparity(map, quality.counts())
                .map(histogram -> HistogramDrawing.of(metric ? "Disparities" : "Codes", histogram, metric ? "1/m" : ""));
        return Stream.of(distances, disparities).flatMap(Optional::stream).toList();
    }
}
