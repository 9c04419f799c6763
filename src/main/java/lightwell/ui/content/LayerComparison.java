package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lightwell.author.verify.Light;
import lightwell.compare.ComparedPictures;
import lightwell.compare.ComparisonFigures;
import lightwell.compare.ComparisonFigures.Line;
import lightwell.compare.PictureComparison;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.PixelReadout.Unit;
import lightwell.ui.kit.Texts;

/**
 * The figures of how much a layer differs from another one: those of {@link PictureComparison} for light, else the mean squared error of
 * codes or metres.
 *
 * @param note what has to be said of it, one sentence; may be empty
 */
public record LayerComparison(List<Line> lines, String note) {

    private static final int ROWS = 64;

    /** The layers that are compared. */
    record Pair(LayerChoice picture, LayerChoice reference) {}

    /** Decodes, so it blocks: call it in the background, under a lease. */
    public static LayerComparison of(OpenPhoto photo, LayerChoice picture, LayerChoice reference, ParallelFor fork, Progress progress)
            throws IOException {
        LayerInputs inputs = photo.basis();
        LayerContent first = photo.layers().content(picture, inputs);
        LayerContent second = photo.layers().content(reference, inputs);
        if (first instanceof Empty empty) {
            return new LayerComparison(List.of(), empty.message());
        }
        if (second instanceof Empty empty) {
            return new LayerComparison(List.of(), empty.message());
        }
        Picture a = (Picture) first;
        Picture b = (Picture) second;
        if (isLight(a) && isLight(b)) {
            PictureComparison found = measured(photo, new Pair(picture, reference), inputs, a.values(), b.values(), fork, progress)
                    .figures();
            return new LayerComparison(ComparisonFigures.of(found), found.note().map(Message::toString).orElse(""));
        }
        boolean metres = a.samples().unit() == Unit.METRES && b.samples().unit() == Unit.METRES;
        Bands one = metres ? a.samples().bands() : a.values();
        Bands other = metres ? b.samples().bands() : b.values();
        double error = error(DifferenceBands.atLarger(one, other, DifferenceBands.Mode.SIGNED), progress);
        return new LayerComparison(metres ? List.of(line("compare.rms-metres", "%.4f", Math.sqrt(error)))
                : List.of(line("compare.share-error", "%.6f", error), line("compare.share-psnr", "%.2f", -10 * Math.log10(error))),
                Texts.get(metres ? "compare.only-metres" : "compare.only-codes"));
    }

    static boolean isLight(Picture picture) {
        return picture.samples().unit() == Unit.LIGHT;
    }

    /**
     * Compares light once for the figures and the picture of the errors; blocks.
     *
     * @param first ACEScg of the picture
     * @param fork  is used by whoever comes first
     */
    static ComparedPictures measured(OpenPhoto photo, Pair pair, LayerInputs inputs, Bands first, Bands second, ParallelFor fork,
            Progress progress) throws IOException {
        List<Object> key = List.of(pair, pair.picture().inputs(inputs), pair.reference().inputs(inputs));
        return photo.comparisons().get(key, all -> ComparedPictures.of(light(first), light(second), fork, all), progress);
    }

    /** ACEScg as light. */
    private static Light light(Bands bands) {
        return new Light(bands.width(), bands.height(), Primaries.AP1, (y, rows, rgb) -> bands.read(0, y, bands.width(), rows, rgb));
    }

    private static Line line(String key, String format, double value) {
        return new Line(key.substring(key.indexOf('.') + 1), Message.verbatim(Texts.get(key)),
                Message.verbatim(Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, format, value)));
    }

    /** The mean of the squares of all channels. */
    private static double error(Bands difference, Progress progress) {
        float[] band = new float[difference.width() * difference.channels() * ROWS];
        double sum = 0;
        for (int y = 0; y < difference.height(); y += ROWS) {
            progress.checkCancelled();
            int rows = Math.min(ROWS, difference.height() - y);
            difference.read(0, y, difference.width(), rows, band);
            for (int i = 0; i < difference.width() * difference.channels() * rows; i++) {
                sum += (double) band[i] * band[i];
            }
            progress.report(y + rows, difference.height());
        }
        return sum / ((double) difference.width() * difference.height() * difference.channels());
    }

    /** The lines as text with tabs, for spreadsheets. */
    public static String tabSeparated(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.name()).append('\t').append(line.value()).append('\n'));
        return text.toString();
    }
}
