package lightwell.codec;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;

/**
 * A picture that is to be encoded in tiles.
 *
 * @param grid of the picture's size
 */
public record TiledPicture(TileGrid grid, Raster picture, EncoderOptions options) {

    /**
     * Encodes the tiles of several pictures as one piece of work: while the last tiles of a picture are encoded, the next one begins.
     * Blocks.
     *
     * @param begins called before each tile, by several threads at once; what it throws ends the work
     * @return the tiles of each picture
     * @throws CodecException if libheif or its encoder is missing, or refuses a tile
     */
    public static List<List<CodedImage>> encode(HeifCodec codec, List<TiledPicture> pictures, ParallelFor threads, Runnable begins)
            throws CodecException {
        List<Tile> tiles = pictures.stream().flatMap(TiledPicture::tiles).toList();
        CodedImage[] coded = new CodedImage[tiles.size()];
        try {
            threads.run(coded.length, i -> {
                begins.run();
                try {
                    coded[i] = tiles.get(i).encode(codec);
                } catch (CodecException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CodecException refused) {
                throw refused;
            }
            throw e;
        }
        List<List<CodedImage>> divided = new ArrayList<>();
        int first = 0;
        for (TiledPicture picture : pictures) {
            divided.add(List.of(coded).subList(first, first + picture.grid.count()));
            first += picture.grid.count();
        }
        return divided;
    }

    private Stream<Tile> tiles() {
        return IntStream.range(0, grid.count()).mapToObj(index -> new Tile(this, index));
    }

    private record Tile(TiledPicture of, int index) {

        CodedImage encode(HeifCodec codec) throws CodecException {
            try (Raster samples = of.grid.tile(of.picture, index)) {
                return HeifEncoder.encode(codec, samples, of.options);
            }
        }
    }
}
