package lightwell.author.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.RasterToLinear;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;

/** A file as our own reader shows it on displays of any headroom. Decodes on first use; its owner closes it. Several threads may read. */
public final class ReadBack implements AutoCloseable {

    /** The most that {@link HdrOptions} accept for a display. */
    private static final double MOST_STOPS = 16;

    private final Photo photo;
    private final ColorEngine color;
    private final HdrReconstruction full;
    private final Optional<HdrReconstruction> down;

    private ReadBack(Photo photo, ColorEngine color) throws IOException {
        this.photo = photo;
        this.color = color;
        this.full = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
        this.down = HdrReconstruction.prepareSdr(photo, HdrOptions.DEFAULT);
    }

    /** @throws IOException one sentence */
    public static ReadBack open(Path file, ColorEngine color) throws IOException {
        Photo photo = PhotoReader.open(file);
        try {
            return new ReadBack(photo, color);
        } catch (IOException | RuntimeException | Error e) {
            photo.close();
            throw e;
        }
    }

    public Photo photo() {
        return photo;
    }

    Raster base() throws IOException {
        return photo.base().raster();
    }

    /** Whether a gain map leads from one rendition to another, so that weights below 1 have a meaning. */
    public boolean twoRenditions() {
        return full.active() || down.isPresent();
    }

    /**
     * What a display shows. Without a gain map it is the base, whatever the weight.
     *
     * @param weight share of the gain in log2: 0 (SDR) to 1 (all of the picture's headroom)
     */
    public Light light(double weight) throws IOException {
        HdrReconstruction shown = weight >= 1 || !twoRenditions() ? full : weight <= 0 && down.isPresent() ? down.get()
                : HdrReconstruction.prepare(photo, HdrOptions.DEFAULT.withTarget(OptionalDouble.of(target(weight))));
        return light(shown);
    }

    private Light light(HdrReconstruction shown) throws IOException, ColorException {
        Raster base = base();
        RasterToLinear decoder = color.decoder(photo.base().encoding(), base.bitDepth(), shown.primaries());
        return new Light(base.width(), base.height(), shown.primaries(), (y, rows, rgb) -> {
            decoder.apply(base, y, rows, rgb);
            shown.apply(y, rows, rgb);
        });
    }

    /** The headroom of a display that shows this share, linear. */
    private double target(double weight) {
        Optional<IsoGainMap> iso = photo.gainMap().flatMap(Layer.GainMap::iso);
        double low = iso.map(map -> Math.min(map.baseHeadroom(), map.alternateHeadroom())).orElse(0.0);
        double high = iso.map(map -> Math.max(map.baseHeadroom(), map.alternateHeadroom()))
                .orElseGet(() -> full.headroom().orElseThrow().stops());
        return Math.pow(2, Math.min(MOST_STOPS, low + (high - low) * weight));
    }

    @Override
    public void close() {
        photo.close();
    }
}
