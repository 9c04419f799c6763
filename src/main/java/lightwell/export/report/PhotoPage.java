package lightwell.export.report;

import java.util.Optional;
import lightwell.depth.quality.DepthHistogram;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.QualityPictures;
import lightwell.depth.quality.StepScale;
import lightwell.export.Software;
import lightwell.image.Turbo;
import lightwell.image.Viridis;

/** The report on one photo, as a page. */
final class PhotoPage {

    private final ReportContent content;
    private final DepthQuality quality;
    private final DepthSamples map;
    private final StringBuilder body = new StringBuilder();

    private PhotoPage(ReportContent content) {
        this.content = content;
        this.quality = content.quality();
        this.map = quality.map();
    }

    static String of(ReportContent content) {
        PhotoPage page = new PhotoPage(content);
        page.head();
        page.pictures();
        page.histograms();
        page.figures();
        page.body.append("<footer>Written by ").append(Html.text(Software.nameAndVersion())).append(".</footer>\n");
        return Html.page("Depth of " + content.name(), page.body.toString());
    }

    private void head() {
        body.append("<header><h1>Depth of ").append(Html.text(content.name())).append("</h1>\n");
        paragraph(content.camera());
        paragraph(content.origin());
        paragraph(content.trust());
        body.append("</header>\n");
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            body.append("<p>").append(Html.text(text)).append("</p>\n");
        }
    }

    private void pictures() {
        body.append("<section class=\"pictures\">\n");
        body.append(Html.figure("Picture", "The SDR picture in sRGB.", Html.jpeg(content.picture()), map.width(), map.height(), ""));
        picture("Depth", "Near is red, in equal steps of " + (map.inDepth() ? "depth." : "disparity."), QualityPictures.depth(map),
                ColourScale.of(share -> Turbo.argb((float) share), this::depthAt));
        quality.metres().flatMap(StepScale::of)
                .ifPresent(scale -> picture("Step size", "By how much the next code differs, in millimetres; the axis is logarithmic.",
                        QualityPictures.steps(map, scale),
                        ColourScale.of(share -> Viridis.argb((float) share), share -> Numbers.of(scale.at(share)) + " mm")));
        picture("Edges", quality.edges().map(PhotoPage::edges).orElse("Map or picture has hardly any edge, so they are not compared."),
                QualityPictures.edges(content.edges()), Html.keys(QualityPictures.edgeKeys()));
        picture("Holes, clipped ends, flat areas",
                "Over the map in grey. " + Numbers.percent(quality.holes()) + " holes, " + Numbers.percent(quality.flat()) + " flat.",
                QualityPictures.faults(quality), Html.keys(QualityPictures.faultKeys()));
        body.append("</section>\n");
    }

    private static String edges(EdgeAlignment edges) {
        return "Alignment " + Numbers.fixed(edges.score()) + ", " + Numbers.percent(edges.within1()) + " of the depth edges within 1 sample"
                + (edges.shifted() ? "; the depth is shifted by " + Numbers.signed(edges.offsetX()) + ", " + Numbers.signed(edges.offsetY())
                        + " samples." : ".");
    }

    /** Of the colour at a share of the band, far on the left. */
    private String depthAt(double share) {
        int code = (int) Math.round((map.inDepth() ? 1 - share : share) * (map.levels() - 1));
        return map.metres().map(metres -> Numbers.of(metres[code]) + " m").orElse(Integer.toString(code));
    }

    private void picture(String title, String explained, int[] argb, String legend) {
        body.append(Html.figure(title, explained, Html.png(argb, map.width(), map.height()), map.width(), map.height(), legend));
    }

    private void histograms() {
        body.append("<section class=\"histograms\">\n");
        histogram("Distances", DepthHistogram.ofMetres(map, quality.counts()), "m");
        histogram(map.metres().isPresent() ? "Disparities" : "Codes", DepthHistogram.ofDisparity(map, quality.counts()),
                map.metres().isPresent() ? "1/m" : "");
        body.append("</section>\n");
    }

    private void histogram(String title, Optional<DepthHistogram> histogram, String unit) {
        histogram.ifPresent(h -> body.append("<figure><h3>").append(Html.text(title)).append("</h3>").append(HistogramSvg.of(h, unit))
                .append("</figure>\n"));
    }

    private void figures() {
        body.append("<section><h2>Figures</h2>\n").append(ReportFigures.table(ReportFigures.of(quality))).append("</section>\n");
    }
}
