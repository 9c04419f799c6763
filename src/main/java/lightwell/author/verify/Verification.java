package lightwell.author.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a written file with our own reader, says what it holds, and compares its light with a reference. Stateless. */
public final class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    /** The shares of the gain, in log2, at which displays are compared. */
    private static final double[] WEIGHTS = {0, 0.5, 1};

    private Verification() {}

    /**
     * Verifies a file whose SDR rendition is not known apart from the file: only weight 1 is compared.
     *
     * @param reference its light is weight 1; the caller closes it
     * @see #of(Path, Optional, Optional, ColorEngine, Progress)
     */
    public static VerificationReport of(Path file, Optional<HdrSource> reference, ColorEngine color, Progress progress) throws IOException {
        return of(file, reference.map(Light::of), Optional.empty(), color, progress);
    }

    /**
     * Decodes the file and measures it, in bands and on several threads; blocks.
     *
     * @param hdr reference for weight 1
     * @param sdr reference for weight 0; with {@code hdr} it gives that for 0.5
     * @throws IOException one sentence, if the file cannot be read, or a reference has another size
     */
    public static VerificationReport of(Path file, Optional<Light> hdr, Optional<Light> sdr, ColorEngine color, Progress progress)
            throws IOException {
        progress.step(Message.of("author.verify.step", PhotoFile.name(file)));
        int threads = VerifyBands.threads();
        try (ReadBack written = ReadBack.open(file, color); BackgroundPool pool = new BackgroundPool("verify", threads)) {
            ParallelFor fork = new ParallelFor(pool, threads);
            FileFacts facts = FileFacts.of(written.photo());
            progress.checkCancelled();
            MeasuredLight light = MeasuredLight.of(written, fork, progress);
            List<Message> notes = new ArrayList<>();
            List<Weighed> differences = new ArrayList<>();
            for (double weight : WEIGHTS) {
                Optional<Light> reference = reference(hdr, sdr, weight);
                if (reference.isPresent() && (weight == 1 || written.twoRenditions())) {
                    differences.add(new Weighed(weight, difference(file, reference.get(), written.light(weight), fork, progress)));
                }
            }
            note(hdr, sdr, written).ifPresent(notes::add);
            List<Message> warnings = new ArrayList<>(ViewerWarnings.of(facts));
            warnings.addAll(written.photo().warnings());
            VerificationReport report = new VerificationReport(file, facts, light, differences, notes, warnings);
            LOG.info("{} read back: {}", file, ReportLines.of(report).stream().map(Message::english).collect(Collectors.joining("; ")));
            return report;
        }
    }

    /**
     * Compares a written file with the light it was made of, and nothing else; blocks.
     *
     * @param sdr what it shows on an SDR display; empty if it has no gain map
     * @throws IOException one sentence, if the file cannot be read
     */
    public static List<Weighed> differences(Path file, Light hdr, Optional<Light> sdr, ColorEngine color, ParallelFor fork,
            Progress progress) throws IOException {
        List<Weighed> differences = new ArrayList<>();
        if (sdr.isEmpty()) {
            try (HdrSource written = HdrSources.open(file, SourceOptions.NONE, color)) {
                differences.add(new Weighed(1, difference(file, hdr, Light.of(written), fork, progress)));
            }
            return differences;
        }
        try (ReadBack written = ReadBack.open(file, color)) {
            for (double weight : WEIGHTS) {
                Light reference = reference(Optional.of(hdr), sdr, weight).orElseThrow();
                differences.add(new Weighed(weight, difference(file, reference, written.light(weight), fork, progress)));
            }
        }
        return differences;
    }

    private static Optional<Light> reference(Optional<Light> hdr, Optional<Light> sdr, double weight) throws IOException {
        if (weight == 0) {
            return sdr;
        }
        if (weight == 1 || hdr.isEmpty()) {
            return hdr;
        }
        return sdr.isEmpty() ? Optional.empty() : Optional.of(Light.between(sdr.get(), hdr.get(), weight));
    }

    private static Optional<Message> note(Optional<Light> hdr, Optional<Light> sdr, ReadBack written) {
        if (hdr.isEmpty() && sdr.isEmpty()) {
            return Optional.empty();
        }
        if (!written.twoRenditions()) {
            return Optional.of(Message.of("author.verify.one-rendition"));
        }
        return sdr.isEmpty() ? Optional.of(Message.of("author.verify.sdr-unknown"))
                : hdr.isEmpty() ? Optional.of(Message.of("author.verify.hdr-unknown")) : Optional.empty();
    }

    private static Difference difference(Path file, Light reference, Light picture, ParallelFor fork, Progress progress)
            throws IOException {
        if (reference.width() != picture.width() || reference.height() != picture.height()) {
            throw new AuthorException(Message.of("author.verify.other-size", PhotoFile.name(file), size(picture), size(reference)));
        }
        LightDifference difference = new LightDifference(reference.primaries(), picture.primaries());
        int width = picture.width();
        VerifyBands.run(width, picture.height(), fork, progress, (y, rows) -> {
            float[] one = new float[3 * rows * width];
            float[] other = new float[3 * rows * width];
            reference.rows().read(y, rows, one);
            picture.rows().read(y, rows, other);
            difference.add(one, other, rows * width);
        });
        return difference.result();
    }

    private static String size(Light light) {
        return light.width() + "x" + light.height();
    }
}
