package lightwell.export.report;

import java.util.ArrayList;
import java.util.List;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.MapEnd;

/** The figures of a depth map in words, each with its meaning. */
final class ReportFigures {

    /**
     * One figure.
     *
     * @param meaning one line
     */
    record Figure(String name, String value, String meaning) {}

    private ReportFigures() {}

    static List<Figure> of(DepthQuality quality) {
        List<Figure> figures = new ArrayList<>();
        quality.metres().ifPresent(m -> {
            figures.add(
                    new Figure("Distances", Numbers.of(m.near()) + " m, " + Numbers.of(m.median()) + " m, " + Numbers.of(m.far()) + " m",
                            "Nearest, median and farthest of the samples that have one."));
            figures.add(new Figure("One code is",
                    Numbers.of(m.nearStep()) + " mm, " + Numbers.of(m.medianStep()) + " mm, " + Numbers.of(m.farStep()) + " mm",
                    "At those distances. Surfaces have stairs of that height; nothing finer can be told."));
        });
        figures.add(new Figure("Codes used",
                quality.counts().distinct() + " of " + quality.map().levels() + " (" + quality.counts().lowest() + " to "
                        + quality.counts().highest() + ")",
                "Few of many mean that the range is wider than the scene, or that the map was made coarser."));
        figures.add(new Figure("Holes", Numbers.percent(quality.holes()), "Samples without a finite distance in front of the camera."));
        figures.add(end("Near end", quality.low().near() ? quality.low() : quality.high()));
        figures.add(end("Far end", quality.low().near() ? quality.high() : quality.low()));
        figures.add(new Figure("Flat areas", Numbers.percent(quality.flat()) + ", the largest " + Numbers.percent(quality.largestFlat()),
                "Connected areas of one code that hold at least 0.5 % of the map: banding, or something that was filled in."));
        figures.add(
                new Figure("Terraces", Numbers.of(quality.terrace()) + " samples", "How wide the stairs of surfaces are, in the mean."));
        figures.add(new Figure("Noise", Numbers.fixed(quality.noise()) + " codes",
                "Standard deviation off the edges. Rounding makes 0.3; less means that the map was smoothed."));
        quality.edges().ifPresentOrElse(edges -> edges(edges, figures),
                () -> figures.add(new Figure("Edge alignment", "–", "Not measured: the map or the picture has hardly any edge.")));
        return figures;
    }

    private static void edges(EdgeAlignment edges, List<Figure> figures) {
        figures.add(new Figure("Edge alignment", Numbers.fixed(edges.score()),
                "1: depth edges lie on the picture's; 0: no nearer to them than any place about there. Perfect depth of a busy "
                        + "scene has about 0.75."));
        figures.add(
                new Figure("Edge distance", Numbers.percent(edges.within1()) + " within 1, 90 % within " + Numbers.of(edges.percentile90()),
                        "From depth edges to the nearest edge of the picture, in samples of the map."));
        figures.add(new Figure("Offset",
                Numbers.signed(edges.offsetX()) + ", " + Numbers.signed(edges.offsetY()) + " samples"
                        + (edges.shifted() ? ": shifted" : ""),
                edges.shifted()
                        ? "The depth lies so far right of and below the picture; without that its alignment would be "
                                + Numbers.fixed(edges.bestScore()) + "."
                        : "Where the depth would lie best, right of and below the picture; too little, or too little better, to "
                                + "call it shifted."));
    }

    private static Figure end(String name, MapEnd end) {
        return new Figure(name, Numbers.percent(end.share()) + (end.clipped() ? ", clipped" : ", not clipped"),
                "Samples at the last code. Clipped: many of them in one area, and far more than at the codes beside, so that what "
                        + "lies beyond was cut off.");
    }
}
