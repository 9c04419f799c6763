package lightwell.export.exr;

import java.util.OptionalInt;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * How an EXR stores its pixels.
 *
 * @param tiles side of square tiles in pixels, {@link #SMALLEST_TILE} to {@link #LARGEST_TILE}; empty: rows
 */
public record ExrStorage(Compression compression, Layout layout, OptionalInt tiles) {

    public static final ExrStorage DEFAULT = new ExrStorage(Compression.ZIP, Layout.LAYERS, OptionalInt.empty());

    /** Below it, the table of tiles would cost more than their pixels. */
    public static final int SMALLEST_TILE = 16;
    /** A band of rows, which is kept in memory for each thread, holds whole tiles. */
    public static final int LARGEST_TILE = 512;

    /**
     * How layers are spread over parts. LAYERS: one part, all at the picture's size. PARTS: a part for each layer, those that describe the
     * picture at their own size. SHENANIGANS: as the script of that name does.
     */
    public enum Layout { LAYERS, PARTS, SHENANIGANS }

    /** @throws IllegalArgumentException one sentence, if there are no such tiles */
    public ExrStorage {
        if (tiles.isPresent() && (tiles.getAsInt() < SMALLEST_TILE || tiles.getAsInt() > LARGEST_TILE)) {
            throw new RefusedException(Message.of("export.tiles-from-to", SMALLEST_TILE, LARGEST_TILE, tiles.getAsInt()));
        }
    }

    public ExrStorage withCompression(Compression chosen) {
        return new ExrStorage(chosen, layout, tiles);
    }

    public ExrStorage withLayout(Layout chosen) {
        return new ExrStorage(compression, chosen, tiles);
    }

    public ExrStorage withTiles(OptionalInt side) {
        return new ExrStorage(compression, layout, side);
    }
}
