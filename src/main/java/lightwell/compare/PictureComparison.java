package lightwell.compare;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.author.BandWalk;
import lightwell.author.verify.Difference;
import lightwell.author.verify.Light;
import lightwell.author.verify.LightDifference;
import lightwell.author.verify.Spread;
import lightwell.author.verify.SpreadTally;
import lightwell.compare.flip.Flip;
import lightwell.compare.flip.FlipExposures;
import lightwell.failure.ToldException;
import lightwell.image.FloatPlane;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;

/**
 * How much a picture differs from a reference of the same view.
 *
 * @param width     at which both are compared: that of the larger one
 * @param note      which of them was resampled, one sentence; empty if both have one size
 * @param codeError mean squared error of the codes of sRGB, 0..1, as an SDR display of Rec. 709 shows both
 * @param lightError mean squared error of linear light in Rec. 2020, SDR white at 1
 * @param light     PQ-PSNR and delta E ITP
 * @param flip      FLIP, 0..1
 * @param exposures of HDR-FLIP; empty for LDR-FLIP, which is taken if nothing exceeds SDR white
 */
public record PictureComparison(int width, int height, Optional<Message> note, double codeError, double lightError, Difference light,
        Spread flip, Optional<FlipExposures> exposures) {

    /** More than this is above SDR white; less may be rounding. */
    private static final float ABOVE_WHITE = 1.001f;
    private static final double LARGEST_ASPECT_DIFFERENCE = 0.02;
    private static final int BAND_PIXELS = 1 << 17;

    /**
     * Reads both twice, in bands and on several threads; blocks.
     *
     * @throws IOException one sentence, if the proportions differ, or a picture cannot be read
     */
    public static PictureComparison of(Light picture, Light reference, ParallelFor fork, Progress progress) throws IOException {
        return measure(picture, reference, fork, progress).figures();
    }

    /** The same with the picture of the errors. */
    static ComparedPictures measure(Light picture, Light reference, ParallelFor fork, Progress progress) throws IOException {
        SameSize pair = SameSize.of(picture, reference);
        Light one = LightMatrix.to(Primaries.REC709, pair.picture());
        Light other = LightMatrix.to(Primaries.REC709, pair.reference());
        progress.step(Message.of("compare.step-light"));
        LightDifference light = new LightDifference(Primaries.REC2020, Primaries.REC2020);
        LightTally tally = tally(one, other, light, fork, progress);
        progress.step(Message.of("compare.step-flip"));
        Optional<FlipExposures> exposures = exposures(tally);
        FloatPlane errors = Flip.of(one, other, exposures, fork, progress);
        return new ComparedPictures(new PictureComparison(other.width(), other.height(), pair.note(), tally.codeError(),
                tally.lightError(), light.result(), spread(errors), exposures), errors);
    }

    private static Optional<FlipExposures> exposures(LightTally tally) {
        boolean hdr = tally.brightest() > ABOVE_WHITE && tally.brightestReference() > 0 && tally.median() > 0;
        return hdr ? Optional.of(FlipExposures.of(tally.brightestReference(), tally.median())) : Optional.empty();
    }

    private static LightTally tally(Light one, Light other, LightDifference light, ParallelFor fork, Progress progress) throws IOException {
        LightMatrix wide = new LightMatrix(Primaries.REC709, Primaries.REC2020);
        int width = other.width();
        LightTally all = new LightTally();
        AtomicLong done = new AtomicLong();
        BandWalk.run(other.height(), Math.max(1, Math.min(other.height(), BAND_PIXELS / width)), fork, (y, rows) -> {
            progress.checkCancelled();
            int pixels = rows * width;
            float[] first = new float[3 * pixels];
            float[] second = new float[3 * pixels];
            one.rows().read(y, rows, first);
            other.rows().read(y, rows, second);
            LightTally band = new LightTally();
            band.codes(first, second, pixels);
            wide.apply(first, first, pixels);
            wide.apply(second, second, pixels);
            band.light(first, second, pixels);
            light.add(second, first, pixels);
            synchronized (all) {
                all.merge(band);
            }
            progress.report(done.addAndGet(rows), other.height());
        });
        return all;
    }

    private static Spread spread(FloatPlane errors) {
        SpreadTally tally = new SpreadTally();
        float[] row = new float[errors.width()];
        for (int y = 0; y < errors.height(); y++) {
            errors.read(0, y, row.length, row, 0);
            for (float error : row) {
                tally.add(error);
            }
        }
        return tally.spread().orElseThrow();
    }

    /** Peak signal-to-noise ratio of the codes of sRGB, dB; infinite for equal pictures. */
    public double psnr() {
        return codeError == 0 ? Double.POSITIVE_INFINITY : -10 * Math.log10(codeError);
    }

    /** Both pictures at the size of the larger one. */
    private record SameSize(Light picture, Light reference, Optional<Message> note) {

        static SameSize of(Light picture, Light reference) throws ToldException {
            String sizes = size(picture);
            double aspect = (double) picture.width() * reference.height() / ((double) picture.height() * reference.width());
            if (Math.abs(Math.log(aspect)) > LARGEST_ASPECT_DIFFERENCE) {
                throw new ToldException(Message.of("compare.proportions", sizes, size(reference)));
            }
            if (sizes.equals(size(reference))) {
                return new SameSize(picture, reference, Optional.empty());
            }
            boolean larger = (long) picture.width() * picture.height() >= (long) reference.width() * reference.height();
            Light size = larger ? picture : reference;
            return new SameSize(ResampledLight.to(picture, size.width(), size.height()),
                    ResampledLight.to(reference, size.width(), size.height()), Optional.of(
                            Message.of(larger ? "compare.resampled-reference" : "compare.resampled-picture",
                                    size(larger ? reference : picture),
                                    size(size))));
        }

        private static String size(Light light) {
            return light.width() + "x" + light.height();
        }
    }
}
