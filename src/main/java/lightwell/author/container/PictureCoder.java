package lightwell.author.container;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifCodec;
import lightwell.codec.TileGrid;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** Encodes the pictures of one file in tiles, several at once, and reports their number. The owner closes it; not thread-safe. */
final class PictureCoder implements AutoCloseable {

    /** x265 has threads of its own for each tile, and each tile needs some ten megabytes. */
    private static final int THREADS = 2;

    private final HeifCodec codec;
    private final Progress progress;
    private final int total;
    private final AtomicInteger begun = new AtomicInteger();
    private final BackgroundPool pool = new BackgroundPool("encoding", THREADS - 1);

    /** @param pictures all that will be encoded */
    PictureCoder(HeifCodec codec, Progress progress, Raster... pictures) {
        this.codec = codec;
        this.progress = progress;
        this.total = Stream.of(pictures).mapToInt(picture -> grid(picture).count()).sum();
    }

    private static TileGrid grid(Raster picture) {
        return TileGrid.of(picture.width(), picture.height());
    }

    /**
     * Encodes a picture and adds it to a file.
     *
     * @param code its code points; all its tiles have them, too
     * @throws java.util.concurrent.CancellationException if the user has cancelled
     */
    ComposedItem add(HeifComposer composer, Raster picture, EncoderOptions options, Property.Nclx code) throws CodecException {
        TileGrid grid = grid(picture);
        List<CodedImage> tiles = grid.encode(codec, picture, options, new ParallelFor(pool, THREADS), () -> {
            progress.checkCancelled();
            progress.report(begun.getAndIncrement(), total);
        });
        if (begun.get() == total) {
            progress.report(total, total);
        }
        return grid.compose(composer, tiles, pixi(picture.channels(), tiles.get(0).bitDepth()), code);
    }

    /** The tiles of a picture, two at once. */
    static List<CodedImage> tiles(TileGrid grid, HeifCodec codec, Raster picture, EncoderOptions options, Runnable begins)
            throws CodecException {
        try (BackgroundPool pool = new BackgroundPool("encoding", THREADS - 1)) {
            return grid.encode(codec, picture, options, new ParallelFor(pool, THREADS), begins);
        }
    }

    static Property.Pixi pixi(int channels, int bits) {
        return new Property.Pixi(Stream.generate(() -> bits).limit(channels).toList());
    }

    @Override
    public void close() {
        pool.close();
    }
}
