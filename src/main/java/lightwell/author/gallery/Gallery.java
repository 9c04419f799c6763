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
import lightwell.author.preview.Preview;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.Software;
import lightwell.export.StreamFile;
import lightwell.export.page.DataUri;
import lightwell.export.page.Page;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/** Collects what was written of each source, and writes one page about all. For one thread. */
public final class Gallery {

    private static final int LONGEST = 640;
    /** Displays between SDR and the picture's headroom, in equal steps of stops; the last shows all of it. */
    private static final int DISPLAYS = 3;

    private final List<Card> cards = new ArrayList<>();
    private Optional<Shown> now = Optional.empty();

    /** Pictures of the source at hand. */
    private record Shown(String sdr, String hdr, List<Picture> displays, String map, LightHistogram histogram, Message light) {}

    /** A picture with its caption; the address is a data URI. */
    record Picture(String address, Message caption) {}

    /**
     * A source in the template.
     *
     * @param sdr       data URI of the SDR base
     * @param hdr       data URI of an Ultra HDR JPEG, which HDR displays show as HDR
     * @param displays  HDR at some headrooms, darkened for SDR displays
     * @param map       data URI of the gain map
     * @param rules     what was decided, and the settings
     */
    record Card(String name, String sdr, String hdr, List<Picture> displays, String map, LightHistogram histogram, Message light,
            List<Message> rules, List<FileRow> rows, int width, int height) {}

    /** The whole page. */
    record Model(String title, List<Card> cards, Message written) {}

    /** Takes the pictures of the source at hand; its files follow, then {@link #end}. */
    public void picture(GainMapPicture picture, LightStatistics light) throws IOException {
        try (GainMapPicture small = SmallPicture.of(picture, LONGEST)) {
            Preview preview = Preview.of(small, ParallelFor.NONE);
            List<Picture> displays = new ArrayList<>();
            for (int i = 1; i <= DISPLAYS; i++) {
                double display = Math.pow(preview.headroom(), (double) i / DISPLAYS);
                try (Raster shown = SmallPicture.shown(preview, small.space(), display)) {
                    displays.add(new Picture(jpeg(shown, small), Message.of("gallery.display", number("%.1f", display))));
                }
            }
            now = Optional.of(new Shown(jpeg(small.base(), small), DataUri.jpeg(PictureJpeg.ultraHdr(small, Progress.NONE)), displays,
                    jpeg(small.map().codes(), small), LightHistogram.of(light),
                    Message.of("gallery.light", number("%.0f", light.levels().peak()), number("%.0f", light.levels().average()),
                            number("%.1f", 100 * light.shareAbove(1)))));
        }
    }

    private static String jpeg(Raster codes, GainMapPicture picture) throws IOException {
        return DataUri.jpeg(PictureJpeg.of(codes, picture.space(), Progress.NONE));
    }

    /** Ends the source at hand. */
    public void end(HdrSource source, EncodeOptions options, List<EncodedFile> files) {
        now.ifPresent(
                shown -> cards.add(new Card(PhotoFile.name(source.path()), shown.sdr, shown.hdr, shown.displays, shown.map, shown.histogram,
                        shown.light, Settings.of(source, options), files.stream().map(FileRow::of).toList(), LightHistogram.WIDTH,
                        LightHistogram.HEIGHT)));
        now = Optional.empty();
    }

    /** Adds all sources of another one, which have ended. */
    public void add(Gallery other) {
        cards.addAll(other.cards);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /** @throws ExportException one sentence; nothing is left behind */
    public void write(OutputTarget target) throws ExportException {
        String title = cards.size() == 1 ? cards.get(0).name() : Message.of("gallery.title", cards.size()).toString();
        Page page = new Page(Gallery.class, "gallery.html",
                new Model(title, List.copyOf(cards), Message.of("gallery.written", Software.nameAndVersion())));
        try (AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, page::write);
            file.commit();
        }
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
