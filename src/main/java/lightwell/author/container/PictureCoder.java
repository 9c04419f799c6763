package lightwell.author.container;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifCodec;
import lightwell.codec.TileGrid;
import lightwell.codec.TiledPicture;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** Encodes the pictures of a file in tiles, several at once, and reports their number. Stateless. */
final class PictureCoder {

    /**
     * x265 has threads of its own for each tile, but not for all of its work: with a third tile both processors of a small machine are
     * busy. Each tile needs some ten megabytes.
     */
    private static final int THREADS = 3;

    private PictureCoder() {}

    static TiledPicture tiled(Raster picture, EncoderOptions options) {
        return new TiledPicture(TileGrid.of(picture.width(), picture.height()), picture, options);
    }

    /**
     * The tiles of all pictures of a file.
     *
     * @throws java.util.concurrent.CancellationException if the user has cancelled
     */
    static List<List<CodedImage>> tiles(HeifCodec codec, Progress progress, TiledPicture... pictures) throws CodecException {
        int total = Stream.of(pictures).mapToInt(picture -> picture.grid().count()).sum();
        AtomicInteger begun = new AtomicInteger();
        List<List<CodedImage>> tiles = tiles(codec, List.of(pictures), () -> {
            progress.checkCancelled();
            progress.report(begun.getAndIncrement(), total);
        });
        progress.report(total, total);
        return tiles;
    }

    /**
     * Adds a coded picture to a file.
     *
     * @param code its code points; all its tiles have them, too
     */
    static ComposedItem add(HeifComposer composer, TiledPicture picture, List<CodedImage> tiles, Property.Nclx code) {
        return picture.grid().compose(composer, tiles, pixi(picture.picture().channels(), tiles.get(0).bitDepth()), code);
    }

    /** The tiles of a picture in a grid of its own. */
    static List<CodedImage> tiles(TileGrid grid, HeifCodec codec, Raster picture, EncoderOptions options, Runnable begins)
            throws CodecException {
        return tiles(codec, List.of(new TiledPicture(grid, picture, options)), begins).get(0);
    }

    private static List<List<CodedImage>> tiles(HeifCodec codec, List<TiledPicture> pictures, Runnable begins) throws CodecException {
        try (BackgroundPool pool = new BackgroundPool("encoding", THREADS - 1)) {
            return TiledPicture.encode(codec, pictures, new ParallelFor(pool, THREADS), begins);
        }
    }

    static Property.Pixi pixi(int channels, int bits) {
        return new Property.Pixi(Stream.generate(() -> bits).limit(channels).toList());
    }
}
