package lightwell.photo.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.Canvas;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.photo.PhotoException;

/**
 * The alpha of a grid without one, joined from the alphas of its tiles. A tile without one is opaque.
 *
 * @param tiles the tiles that each alpha belongs to, counted row by row
 * @param tile  size of each
 */
record TileAlpha(GridPayload layout, Property.Ispe tile, Map<Item, List<Integer>> tiles, boolean premultiplied) {

    private static final int OPAQUE = 0xFFFF;

    /** Decodes one channel of an image, upright. */
    @FunctionalInterface
    interface Decoder {
        Raster decode(Item alpha) throws PhotoException;
    }

    /**
     * Empty if no tile has an alpha.
     *
     * @param problem why an alpha cannot be decoded, if so
     * @throws HeifException one sentence, if there are some that cannot be joined
     */
    static Optional<TileAlpha> of(HeifFile graph, Item grid, Function<Item, Optional<Message>> problem) throws HeifException {
        List<Item> tiles = grid.type().equals("grid") ? graph.targets(grid, "dimg") : List.of();
        Map<Item, List<Integer>> found = new LinkedHashMap<>();
        boolean premultiplied = false;
        for (int i = 0; i < tiles.size(); i++) {
            Optional<Item> alpha = AlphaItems.of(graph, tiles.get(i));
            if (alpha.isEmpty()) {
                continue;
            }
            Optional<Message> reason = problem.apply(alpha.get());
            if (reason.isPresent()) {
                throw new HeifException(reason.get());
            } else if (JpegItem.is(alpha.get())) {
                throw new HeifException(Message.of("photo.image-jpeg-not-supported", alpha.get().id()));
            } else if (!alpha.get().uprightSize().equals(tiles.get(i).uprightSize())) {
                throw new HeifException(Message.of("photo.image-not-size-tile", alpha.get().id()));
            }
            premultiplied |= AlphaItems.premultiplies(graph, tiles.get(i), alpha.get());
            found.computeIfAbsent(alpha.get(), key -> new ArrayList<>()).add(i);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        GridPayload layout = GridPayload.parse(grid.id(), graph.data(grid));
        return Optional.of(new TileAlpha(layout, tiles.get(0).uprightSize().orElseThrow(), found, premultiplied));
    }

    Item first() {
        return tiles.keySet().iterator().next();
    }

    long bytes() {
        return tiles.keySet().stream().mapToLong(Item::bytes).sum();
    }

    /** The alpha in the size of the grid, before its own transformations; the caller owns it. */
    Raster decode(int bitDepth, Decoder decoder) throws PhotoException {
        Canvas canvas = Canvas.filled(layout.width(), layout.height(), 1, bitDepth, OPAQUE, OPAQUE, OPAQUE, OPAQUE);
        for (Map.Entry<Item, List<Integer>> alpha : tiles.entrySet()) {
            try (Raster raster = decoder.decode(alpha.getKey())) {
                for (int place : alpha.getValue()) {
                    canvas.draw(raster, place % layout.columns() * tile.width(), place / layout.columns() * tile.height());
                }
            }
        }
        return canvas.colour();
    }
}
