package lightwell.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;

/**
 * Divides a picture into tiles of one size, counted row by row. The last ones may extend beyond the picture: a {@code grid} item crops
 * them.
 *
 * @param width      of the picture
 * @param height     of the picture
 * @param tileWidth  even, 64 or more
 * @param tileHeight even, 64 or more
 */
public record TileGrid(int width, int height, int tileWidth, int tileHeight) {

    /** The size of tiles that phones write. */
    public static final int TILE = 512;
    /** ISO/IEC 23000-22, 7.3.11.4.2: tiles of a grid have at least this size, and should have multiples of it. */
    private static final int BLOCK = 64;

    /** Tiles of at most 512 pixels; one without a grid where an encoder takes the picture as it is. */
    public static TileGrid of(int width, int height) {
        boolean whole = codable(width) && codable(height);
        return whole ? new TileGrid(width, height, width, height) : new TileGrid(width, height, side(width), side(height));
    }

    private static boolean codable(int side) {
        return side >= BLOCK && side <= TILE && side % 2 == 0;
    }

    private static int side(int picture) {
        return Math.min(TILE, (picture + BLOCK - 1) / BLOCK * BLOCK);
    }

    public int columns() {
        return (width + tileWidth - 1) / tileWidth;
    }

    public int rows() {
        return (height + tileHeight - 1) / tileHeight;
    }

    public int count() {
        return columns() * rows();
    }

    /**
     * Encodes the tiles. Blocks.
     *
     * @param begins called before each tile, by several threads at once; what it throws ends the work
     * @throws CodecException if libheif or its encoder is missing, or refuses a tile
     */
    public List<CodedImage> encode(HeifCodec codec, Raster picture, EncoderOptions options, ParallelFor threads,
            Runnable begins) throws CodecException {
        return TiledPicture.encode(codec, List.of(new TiledPicture(this, picture, options)), threads, begins).get(0);
    }

    /**
     * Adds the coded tiles and, unless there is only one of the picture's size, a grid of them, which hides them.
     *
     * @param own properties of the picture, which tiles have as well
     * @return the item of the picture
     */
    public ComposedItem compose(HeifComposer composer, List<CodedImage> tiles, Property... own) {
        List<ComposedItem> items = tiles.stream().map(tile -> composer.item(tile.itemType(), tile.data()).properties(
                new Property.DecoderConfig(tile.configType(), tile.config()), new Property.Ispe(tile.width(), tile.height()))
                .properties(own)).toList();
        if (tileWidth == width && tileHeight == height) {
            return items.get(0);
        }
        items.forEach(ComposedItem::hidden);
        return composer.grid(new GridPayload(rows(), columns(), width, height), items).properties(own);
    }

    /** A tile; beyond the picture its last column and row are repeated. */
    Raster tile(Raster picture, int index) {
        int left = index % columns() * tileWidth;
        int top = index / columns() * tileHeight;
        int pixel = picture.channels() * picture.bytesPerSample();
        int have = Math.min(tileWidth, width - left) * pixel;
        int stride = tileWidth * pixel;
        byte[] samples = new byte[stride * tileHeight];
        ByteBuffer source = picture.samples();
        for (int y = 0; y < tileHeight; y++) {
            int row = Math.min(top + y, height - 1);
            source.get(row * picture.rowStride() + left * pixel, samples, y * stride, have);
            byte[] last = Arrays.copyOfRange(samples, y * stride + have - pixel, y * stride + have);
            for (int at = y * stride + have; at < (y + 1) * stride; at += pixel) {
                System.arraycopy(last, 0, samples, at, pixel);
            }
        }
        return Raster.wrap(tileWidth, tileHeight, picture.channels(), picture.bitDepth(), stride, ByteBuffer.wrap(samples), () -> {});
    }
}
