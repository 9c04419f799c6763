package lightwell.ui.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.image.BoxReduction;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.OwnThumbnail;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.open.CrashJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes thumbnails from the file's own thumbnail if there is one, else from the picture itself, in screen colours. */
final class ThumbnailMaker implements ThumbnailSource {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailMaker.class);
    private static final int SMALLEST_OWN = 128;

    private final ColorLoader color;
    private final CrashJournal marks;

    ThumbnailMaker(ColorLoader color, CrashJournal marks) {
        this.color = color;
        this.marks = marks;
    }

    @Override
    public Thumbnail make(Path path) throws Exception {
        ColorEngine engine = color.await();
        return marks.during(path, () -> make(path, engine));
    }

    private static Thumbnail make(Path path, ColorEngine engine) throws IOException {
        try (Photo photo = PhotoReader.open(path)) {
            Optional<Layer.Other> own = OwnThumbnail.of(photo, SMALLEST_OWN);
            if (own.isPresent()) {
                try {
                    return picture(own.get().raster(), own.get().encoding(), engine);
                } catch (IOException e) {
                    LOG.info("The thumbnail in {} cannot be decoded; making one", photo.name(), e);
                }
            }
            return picture(photo.base().raster(), photo.base().encoding(), engine);
        }
    }

    static Thumbnail picture(Raster raster, ColorEncoding encoding, ColorEngine engine) throws IOException {
        int edge = Math.max(raster.width(), raster.height());
        try (Raster small = BoxReduction.reduce(raster, (edge + Thumbnail.LARGEST_EDGE - 1) / Thumbnail.LARGEST_EDGE)) {
            int pixels = small.width() * small.height();
            float[] light = new float[pixels * 3];
            engine.decoder(encoding, small.bitDepth(), Primaries.AP1).apply(small, 0, small.height(), light);
            ScreenSettings.Screen screen = encoding.hdr() ? ScreenSettings.PLAIN.chosen(engine) : ScreenSettings.PLAIN.plain(engine);
            int[] argb = new int[pixels];
            ScreenSettings.PLAIN.painter(engine, screen).paint(light, pixels, argb, 0);
            return new Thumbnail(small.width(), small.height(), argb);
        }
    }
}
