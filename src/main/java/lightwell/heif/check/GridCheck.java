package lightwell.heif.check;

import java.util.List;
import lightwell.heif.CodecTypes;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifException;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.heif.Property;
import lightwell.message.Message;

/** Checks that the tiles of a grid match its payload: their number, coding, equal sizes, and that they cover the output. */
final class GridCheck {

    private GridCheck() {}

    /** @param tiles all decodable */
    static void check(Item grid, GridPayload payload, List<Item> tiles) throws HeifException {
        int expected = payload.rows() * payload.columns();
        if (tiles.size() != expected) {
            throw Refusals.refuse(grid,
                    Message.of("heif.tiles-payload-references-dimg", payload.rows(), payload.columns(), tiles.size()));
        }
        Item first = tiles.get(0);
        Property.Ispe size = first.property(Property.Ispe.class).orElseThrow();
        for (Item tile : tiles) {
            if (!CodecTypes.isCoded(tile) || !tile.type().equals(first.type())) {
                throw Refusals.refuse(grid, Message.of("heif.tile-wrong-type", tile.id(), tile.type()));
            }
            if (isTransformed(tile)) {
                throw Refusals.refuse(grid, Message.of("heif.tile-turned-cut-itself", tile.id()));
            }
            if (!tile.property(Property.Ispe.class).orElseThrow().equals(size)) {
                throw Refusals.refuse(grid, Message.of("heif.tiles-different-sizes-items", first.id(), tile.id()));
            }
        }
        long width = (long) size.width() * payload.columns();
        long height = (long) size.height() * payload.rows();
        if (width < payload.width() || height < payload.height()) {
            throw Refusals.refuse(grid, Message.of("heif.tiles-pixels", width, height, payload.width(), payload.height()));
        }
        if (width * height > Limits.MAX_PIXELS) {
            throw Refusals.refuse(grid, Message.of("heif.tiles-pixels-together-limit", width, height, Limits.MAX_PIXELS));
        }
    }

    private static boolean isTransformed(Item tile) {
        return tile.properties().stream().anyMatch(
                p -> p instanceof Property.Irot irot && irot.degrees() != 0 || p instanceof Property.Imir || p instanceof Property.Clap);
    }
}
