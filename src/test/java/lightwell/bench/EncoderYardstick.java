package lightwell.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifCodec;
import lightwell.codec.TileGrid;
import lightwell.image.Raster;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;

/**
 * What the encoder alone takes for the two pictures of a gain-map HEIC, coded again as drafts in the same tiles.
 *
 * @param cpu of all threads
 */
record EncoderYardstick(double wall, double cpu) {

    private static final int THREADS = 2;

    static EncoderYardstick of(Path file) throws Exception {
        BackgroundPool pool = new BackgroundPool("yardstick", THREADS - 1);
        try (Photo photo = PhotoReader.open(file)) {
            Layer.GainMap map = photo.gainMap().orElseThrow();
            Raster base = photo.base().raster();
            Raster gains = map.raster();
            long begin = System.nanoTime();
            long cpu = Measured.processCpu();
            encode(base, Quality.DRAFT.picture(), pool);
            encode(gains, Quality.DRAFT.map(), pool);
            return new EncoderYardstick((System.nanoTime() - begin) / 1e9, (Measured.processCpu() - cpu) / 1e9);
        } finally {
            pool.finish(1, TimeUnit.MINUTES);
        }
    }

    private static void encode(Raster picture, int quality, BackgroundPool pool) throws Exception {
        TileGrid.of(picture.width(), picture.height()).encode(HeifCodec.HEVC, picture,
                new EncoderOptions(quality, Quality.DRAFT.preset(), Chroma.HALF.code()), new ParallelFor(pool, THREADS), () -> {});
    }
}
