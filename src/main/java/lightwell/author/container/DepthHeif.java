package lightwell.author.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import lightwell.author.AuthorException;
import lightwell.author.depth.DepthMap;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifCodec;
import lightwell.codec.TileGrid;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.xmp.DepthXmp;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.reader.ItemTransforms;

/**
 * Adds a depth map to a HEIC: a hidden auxiliary image without loss, turned like the base, and its XMP. Nothing that is coded already
 * changes. Like all that belongs to the base, it refers to the base alone. Not thread-safe.
 */
public final class DepthHeif {

    private static final Property.AuxC TYPE = new Property.AuxC("urn:mpeg:hevc:2015:auxid:2", new byte[0]);
    /** Codes are measurements, and a wrong one is a point in the air. */
    private static final EncoderOptions EXACT = new EncoderOptions(100, "fast", "420");
    /** Phones store depth as one picture. */
    private static final int LARGEST_WHOLE = 2048;
    private static final int SMALLEST = 64;
    private static final int BITS = 8;

    private final HeifRewrite file;
    private final Item base;

    /**
     * @param name of the file, for people
     * @throws AuthorException if it is no HEIC, has depth already, or would lose a part
     */
    public DepthHeif(ByteBuffer bytes, String name) throws IOException {
        file = new HeifRewrite(bytes);
        HeifFile graph = file.graph();
        base = graph.primary();
        if (Stream.concat(Stream.of(base), graph.targets(base, "dimg").stream()).noneMatch(item -> item.type().equals("hvc1"))) {
            throw new AuthorException(Message.of("author.depth.heic-only", name));
        }
        if (graph.sources(base, "auxl").stream().flatMap(item -> item.property(Property.AuxC.class).stream())
                .anyMatch(type -> AuxiliaryType.isDepth(type.type()))) {
            throw new AuthorException(Message.of("author.depth.already", name));
        }
    }

    /** The EXIF orientation (1..8) that makes the base upright. */
    public int orientation() {
        return ItemTransforms.orientation(base);
    }

    /** The file with the depth. Blocks; call it once. */
    public byte[] with(DepthMap depth, Progress progress) throws CodecException {
        int width = depth.codes().width();
        int height = depth.codes().height();
        TileGrid grid = isWhole(width) && isWhole(height) ? new TileGrid(width, height, width, height) : TileGrid.of(width, height);
        List<CodedImage> tiles = PictureCoder.tiles(grid, HeifCodec.HEVC, depth.codes(), EXACT, progress::checkCancelled);
        int item = tiles.size() == 1 && tiles.get(0).width() == width && tiles.get(0).height() == height ? tile(tiles.get(0))
                : grid(grid, tiles);
        base.properties().stream().filter(turn -> turn instanceof Property.Irot || turn instanceof Property.Imir)
                .forEach(turn -> file.property(item, turn));
        file.property(item, TYPE);
        file.reference("auxl", item, base.id());
        file.reference("cdsc", file.add("mime", "application/rdf+xml", true, DepthXmp.packet(depth.description())), item);
        return file.toBytes("mif1");
    }

    private static boolean isWhole(int side) {
        return side >= SMALLEST && side <= LARGEST_WHOLE && side % 2 == 0;
    }

    private int tile(CodedImage tile) {
        return file.add(tile.itemType(), "", true, tile.data(), new Property.DecoderConfig(tile.configType(), tile.config()),
                new Property.Ispe(tile.width(), tile.height()), PictureCoder.pixi(1, BITS));
    }

    private int grid(TileGrid grid, List<CodedImage> tiles) {
        Integer[] ids = tiles.stream().map(this::tile).toArray(Integer[]::new);
        int item = file.add("grid", "", true, new GridPayload(grid.rows(), grid.columns(), grid.width(), grid.height()).bytes(),
                new Property.Ispe(grid.width(), grid.height()), PictureCoder.pixi(1, BITS));
        file.reference("dimg", item, ids);
        return item;
    }
}
