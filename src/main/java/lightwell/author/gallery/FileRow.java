package lightwell.author.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.author.encode.EncodedFile;
import lightwell.author.map.DeviationSentence;
import lightwell.author.verify.Difference;
import lightwell.author.verify.Spread;
import lightwell.author.verify.Weighed;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/**
 * A written file in the template, with its figures.
 *
 * @param notes    what is known of its map
 * @param measures how far it is from the source, one for each display; empty if that was not measured
 * @param lines    of the table, at least 1
 */
record FileRow(String name, Message format, Message size, Message time, List<Message> notes, List<Measure> measures, int lines) {

    private static final String NONE = "–";

    /**
     * The difference on one display. Figures are texts, a dash for what a picture does not have.
     *
     * @param hue        degrees
     * @param highlights stops
     */
    record Measure(Message display, String psnr, String mean, String p99, String hue, String highlights) {

        static Measure of(Weighed weighed) {
            Difference found = weighed.difference();
            Message display = weighed.weight() == 0 ? Message.of("gallery.display-sdr")
                    : weighed.weight() == 1 ? Message.of("gallery.display-hdr")
                            : Message.of("gallery.display-part", number("%.0f", 100 * weighed.weight()));
            return new Measure(display, Double.isFinite(found.psnr()) ? number("%.1f", found.psnr()) : "∞",
                    number("%.2f", found.deltaE().mean()), number("%.2f", found.deltaE().p99()), mean("%.2f", found.hue()),
                    mean("%.3f", found.highlights()));
        }

        private static String mean(String format, Optional<Spread> spread) {
            return spread.map(one -> number(format, one.mean())).orElse(NONE);
        }
    }

    static FileRow of(EncodedFile file) {
        List<Message> notes = new ArrayList<>();
        file.headroom().ifPresent(headroom -> notes.add(Message.of("author.headroom", number("%.2f", headroom),
                number("%.2f", Math.log(headroom) / Math.log(2)))));
        file.deviation().ifPresent(stops -> notes.add(DeviationSentence.of(stops)));
        List<Measure> measures = file.measured().stream().map(Measure::of).toList();
        return new FileRow(PhotoFile.name(file.file()), file.format().description(),
                Message.of("gallery.megabytes", number("%.2f", file.bytes() / 1e6)),
                file.skipped() ? Message.of("gallery.existed") : Message.of("gallery.seconds", number("%.1f", file.seconds())), notes,
                measures, Math.max(1, measures.size()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
