package lightwell.author.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.container.PictureJpeg;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodedFile;
import lightwell.author.verify.ReportLines;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.export.page.DataUri;
import lightwell.export.page.Page;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.photo.PhotoFile;

/** Collects what was written of each source, and writes one page about all. For one thread. */
public final class Gallery {

    private static final int LONGEST = 640;
    /** Displays between SDR and the picture's headroom, in equal steps of stops; the last shows all of it. */
    private static final int DISPLAYS = 3;

    private final List<Card> cards = new ArrayList<>();
    private Optional<Shown> now = Optional.empty();

    /** Pictures of the source at hand. */
    private record Shown(String sdr, String hdr, List<Picture> displays, String map, LightHistogram histogram, String light) {}

    /** A picture with its caption; the address is a data URI. */
    record Picture(String address, String caption) {}

    /** A written file and its figures. */
    record Row(String name, String format, String size, String time, List<String> figures) {}

    /**
     * A source in the template.
     *
     * @param sdr       data URI of the SDR base
     * @param hdr       data URI of an Ultra HDR JPEG, which HDR displays show as HDR
     * @param displays  HDR at some headrooms, darkened for SDR displays
     * @param map       data URI of the gain map
     * @param rules     what was decided, and the settings
     */
    record Card(String name, String sdr, String hdr, List<Picture> displays, String map, LightHistogram histogram, String light,
            List<String> rules, List<Row> rows, int width, int height) {}

    /** The whole page. */
    record Model(String title, List<Card> cards) {}

    /** Takes the pictures of the source at hand; its files follow, then {@link #end}. */
    public void picture(GainMapPicture picture, LightStatistics light) throws IOException {
        try (GainMapPicture small = SmallPicture.of(picture, LONGEST)) {
            List<Picture> displays = new ArrayList<>();
            for (int i = 1; i <= DISPLAYS; i++) {
                double display = Math.pow(small.map().headroom(), (double) i / DISPLAYS);
                try (Raster shown = SmallPicture.shown(small, display)) {
                    displays.add(new Picture(DataUri.jpeg(PictureJpeg.of(shown, small.space(), Progress.NONE)),
                            number("Display of %.1f× SDR white, darkened as much", display)));
                }
            }
            now = Optional.of(new Shown(DataUri.jpeg(PictureJpeg.of(small.base(), small.space(), Progress.NONE)),
                    DataUri.jpeg(PictureJpeg.ultraHdr(small, Progress.NONE)), displays, DataUri.jpeg(PictureJpeg.of(small.map().codes(),
                            small.space(), Progress.NONE)),
                    LightHistogram.of(light),
                    String.format(Locale.ROOT, "Peak %.0f nits, mean %.0f nits; %.1f %% of the pixels exceed SDR white.",
                            light.levels().peak(),
                            light.levels().average(), 100 * light.shareAbove(1))));
        }
    }

    /** Ends the source at hand. */
    public void end(HdrSource source, EncodeOptions options, List<EncodedFile> files) {
        now.ifPresent(
                shown -> cards.add(new Card(PhotoFile.name(source.path()), shown.sdr, shown.hdr, shown.displays, shown.map, shown.histogram,
                        shown.light, Settings.of(source, options), files.stream().map(Gallery::row).toList(), LightHistogram.WIDTH,
                        LightHistogram.HEIGHT)));
        now = Optional.empty();
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /** @throws ExportException one sentence; nothing is left behind */
    public void write(OutputTarget target) throws ExportException {
        String title = cards.size() == 1 ? cards.get(0).name() : cards.size() + " HDR pictures";
        Page page = new Page(Gallery.class, "gallery.html", new Model(title, List.copyOf(cards)));
        try (AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, page::write);
            file.commit();
        }
    }

    private static Row row(EncodedFile file) {
        List<String> figures = new ArrayList<>();
        file.headroom().ifPresent(headroom -> figures.add(number("Headroom %.2f", headroom)
                + number(" (%.2f stops)", Math.log(headroom) / Math.log(2))));
        file.deviation().ifPresent(stops -> figures.add(number("Apple and ISO differ by %.3f stops at most", stops)));
        file.measured().forEach(weighed -> figures.add(ReportLines.difference(weighed).toString()));
        return new Row(PhotoFile.name(file.file()), file.format().description().toString(), number("%.2f MB", file.bytes() / 1e6),
                file.skipped() ? "existed" : number("%.1f s", file.seconds()), figures);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
