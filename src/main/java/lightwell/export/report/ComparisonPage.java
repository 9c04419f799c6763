package lightwell.export.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lightwell.depth.quality.DepthComparison;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.QualityPictures;
import lightwell.export.page.Page;
import lightwell.export.report.ReportFigures.Figure;
import lightwell.image.Diverging;

/** A page about the difference between the depth of two photos of the same view. */
final class ComparisonPage {

    /** The share of differences on the scale; larger ones have the last colour. */
    private static final double SHOWN = 0.98;

    private ComparisonPage() {}

    /** @throws IllegalArgumentException one sentence, if they cannot be compared */
    static Page of(ReportContent first, ReportContent second, boolean align) {
        DepthSamples one = first.quality().map();
        DepthSamples other = second.quality().map();
        DepthComparison comparison = DepthComparison.of(one, other, align);
        List<ReportPicture> pictures = new ArrayList<>();
        for (ReportContent content : List.of(first, second)) {
            DepthSamples map = content.quality().map();
            pictures.add(ReportPicture.photo(content.name(), content));
            pictures.add(ReportPicture.of("Its depth", "Near is red, in the file's own range.", QualityPictures.depth(map), map));
        }
        pictures.add(difference(comparison, one, other));
        return new DepthPage("Depth of " + first.name() + " and " + second.name(), List.of(head(first), head(second)), pictures, List.of(),
                figures(comparison)).page();
    }

    private static String head(ReportContent content) {
        return content.name() + ": " + content.origin() + " " + content.trust();
    }

    private static ReportPicture difference(DepthComparison comparison, DepthSamples one, DepthSamples other) {
        float[] farther = comparison.metresFarther(one, other);
        float[] sizes = new float[farther.length];
        int count = 0;
        for (float value : farther) {
            if (!Float.isNaN(value)) {
                sizes[count++] = Math.abs(value);
            }
        }
        Arrays.sort(sizes, 0, count);
        double largest = Math.max(1e-6, count == 0 ? 0 : sizes[(int) (SHOWN * (count - 1))]);
        return ReportPicture.of("Difference",
                "Orange where the second is farther, blue where it is nearer, in metres"
                        + (comparison.aligned() ? " after aligning." : "."),
                QualityPictures.differences(farther, largest), one)
                .with(ColourScale.of(share -> Diverging.argb((float) (2 * share - 1)), share -> metres((2 * share - 1) * largest)));
    }

    private static String metres(double value) {
        return (value > 0 ? "+" : "") + Numbers.of(value).replace('-', '−') + " m";
    }

    private static List<Figure> figures(DepthComparison c) {
        String aligning = c.aligned() ? String.format(Locale.ROOT, "× %.4f %+.4f 1/m", c.scale(), c.offset()).replace('-', '−')
                : "not aligned";
        return List.of(
                new Figure("Aligned", aligning, c.aligned()
                        ? "One of the files calls its depth relative, or says nothing, so the second's disparity was brought onto "
                                + "the first's: the line with the least "
                                + "median of residuals, then least squares within three deviations of it."
                        : "Both files call their depth absolute, so it is compared as it is."),
                new Figure("Difference in metres", Numbers.of(c.medianMetres()) + " m median, " + Numbers.of(c.rmsMetres()) + " m RMS",
                        "Absolute differences of the distances; the median does not mind a few large ones, RMS does."),
                new Figure("Difference in disparity",
                        Numbers.of(c.medianDisparity()) + " 1/m median, " + Numbers.of(c.rmsDisparity()) + " 1/m RMS",
                        "The same of 1 / distance, as phones store it."),
                new Figure("Correlation", Numbers.fixed(c.correlation()),
                        "Of the disparities: 1 when one is a line of the other, 0 when they have nothing in common."),
                new Figure("Beyond one code", Numbers.percent(c.beyondStep()),
                        "Samples that differ by more than one code of the first map."),
                new Figure("Compared", Numbers.percent(c.compared()),
                        "Samples where both say a distance; the second map is taken at the first's size, nearest sample."));
    }
}
