package lightwell.author.depth;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lightwell.author.AuthorException;
import lightwell.author.source.DepthSource;
import lightwell.depth.DepthCamera;
import lightwell.export.exr.DepthAttributes;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.metadata.DepthDescription;

/**
 * Depth as a phone stores it: codes of 8 bits, linear in disparity from that of the farthest to that of the nearest place. A code stands
 * for disparities up to half a step away, so metres z change by at most {@code z^2 * (max - min) / 510}. More bits would be finer, but the
 * pixel formats that Apple's XMP can name for a coded map have 8. The owner closes it.
 *
 * @param codes       turned like the coded base
 * @param description its calibration belongs to {@code codes} as they are turned
 */
public record DepthMap(Raster codes, DepthDescription description) implements AutoCloseable {

    private static final int BITS = 8;

    /** The picture that the depth belongs to: its upright size, and the EXIF orientation (1..8) that makes its coded samples upright. */
    public record Base(int width, int height, int orientation) {}

    /**
     * Reads the files twice in bands.
     *
     * @param warnings receives a sentence on samples without depth
     * @return owned by the caller
     * @throws IOException one sentence: a file cannot be read, has no depth, another shape than the base, or a calibration without sense
     */
    public static DepthMap read(DepthFiles files, Base base, Consumer<Message> warnings, Progress progress) throws IOException {
        try (DepthSource source = DepthSource.open(files.depth(), DepthAttributes.PREFIX)) {
            requireShape(source, base);
            DepthFacts facts = DepthFacts.of(source, files.calibration());
            int toStored = inverse(base.orientation());
            Optional<CameraCalibration> camera = facts.calibration()
                    .map(found -> found.turned(ExifOrientation.then(facts.orientation().orElse(base.orientation()), toStored)));
            boolean exchanged = ExifOrientation.exchangesSides(toStored);
            requireCamera(camera, exchanged ? source.height() : source.width(), exchanged ? source.width() : source.height());
            DisparityRange range = DisparityRange.of(source, progress);
            if (range.holes() > 0) {
                warnings.accept(Message.of("author.depth.holes", source.name(), range.holes()));
            }
            DepthDescription description = new DepthDescription(Kind.DISPARITY, range.min(), range.max(), facts.accuracy(),
                    facts.quality(), range.holes() > 0, camera, "depthData XMP");
            return new DepthMap(ExifOrientation.upright(codes(source, range, progress), toStored), description);
        }
    }

    private static Raster codes(DepthSource source, DisparityRange range, Progress progress) throws IOException {
        Raster codes = Raster.allocate(source.width(), source.height(), 1, BITS);
        try {
            float[] band = new float[DisparityRange.BAND * source.width()];
            byte[] line = new byte[source.width()];
            for (int y = 0; y < source.height(); y++) {
                int row = y % DisparityRange.BAND;
                if (row == 0) {
                    progress.checkCancelled();
                    source.read(y, Math.min(DisparityRange.BAND, source.height() - y), band);
                }
                for (int x = 0; x < line.length; x++) {
                    line[x] = (byte) range.code(band[row * line.length + x]);
                }
                codes.samples().put(y * codes.rowStride(), line);
            }
            return codes;
        } catch (IOException | RuntimeException | Error e) {
            codes.close();
            throw e;
        }
    }

    /** Depth of another size covers the same picture, but for a pixel of rounding. */
    private static void requireShape(DepthSource source, Base base) throws AuthorException {
        double height = (double) source.width() * base.height() / base.width();
        double width = (double) source.height() * base.width() / base.height();
        if (Math.abs(height - source.height()) > 1 && Math.abs(width - source.width()) > 1) {
            throw new AuthorException(Message.of("author.depth.shape", source.name(), source.width(), source.height(), base.width(),
                    base.height()));
        }
    }

    /** Those that our own reader refuses are not written. */
    private static void requireCamera(Optional<CameraCalibration> camera, int width, int height) throws AuthorException {
        Message[] problem = new Message[1];
        DepthCamera.of(width, height, 1, camera, OptionalDouble.empty(), sentence -> problem[0] = sentence);
        if (problem[0] != null) {
            throw new AuthorException(problem[0]);
        }
    }

    private static int inverse(int orientation) {
        return IntStream.rangeClosed(1, 8).filter(back -> ExifOrientation.then(orientation, back) == 1).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        codes.close();
    }
}
