package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;

/**
 * A picture whose four quarters differ, so that it shows how it was turned, mirrored and cut; what it must then look like is computed here.
 */
final class Quarters {

    static final int WIDTH = 128;
    static final int HEIGHT = 96;
    /** Shares of the largest code in red, green and blue: top left, top right, bottom left, bottom right. */
    private static final double[][] COLOURS = {{0.5, 0.4, 0.4}, {0.3, 0.5, 0.4}, {0.6, 0.6, 0.7}, {0.8, 0.85, 0.8}};
    /** Of a picture with one channel. */
    private static final double[] GREYS = {0.2, 0.4, 0.6, 0.8};
    /** Pixels beside a border of quarters that are not compared: subsampled chroma is smeared there. */
    private static final int BORDER = 3;
    private static final double TOLERANCE = 0.02;

    private Quarters() {}

    static ComposedItem coded(HeifComposer heif, int channels, int bits, String chroma) throws CodecException {
        CodedImage image = encode(0, 0, WIDTH, HEIGHT, channels, bits, chroma);
        return heif.item(image.itemType(), image.data()).properties(config(image), new Property.Ispe(WIDTH, HEIGHT));
    }

    /** Four tiles of 64x64, the lower ones cut by the grid's size. */
    static ComposedItem grid(HeifComposer heif, int channels, int bits, String chroma) throws CodecException {
        ComposedItem[] tiles = new ComposedItem[4];
        for (int i = 0; i < 4; i++) {
            CodedImage tile = encode(i % 2 * 64, i / 2 * 64, 64, 64, channels, bits, chroma);
            tiles[i] = heif.item(tile.itemType(), tile.data()).hidden().properties(config(tile), new Property.Ispe(64, 64));
        }
        return heif.grid(new GridPayload(2, 2, WIDTH, HEIGHT), List.of(tiles));
    }

    /** Compares every pixel that is not beside a border with the picture after these transformations. */
    static void check(Raster raster, List<Property> transformations, String what) {
        int[][] expected = quarters(transformations);
        assertEquals(expected.length, raster.height(), what);
        assertEquals(expected[0].length, raster.width(), what);
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                int quarter = expected[y][x];
                if (!inside(expected, x, y)) {
                    continue;
                }
                for (int c = 0; c < raster.channels(); c++) {
                    double share = raster.channels() == 1 ? GREYS[quarter] : COLOURS[quarter][c];
                    double code = raster.get(x, y, c) / (double) raster.maxCode();
                    if (Math.abs(share - code) > TOLERANCE) {
                        assertEquals(share, code, TOLERANCE, what + " at " + x + ", " + y + ", channel " + c);
                    }
                }
            }
        }
    }

    /** The number of the quarter at every pixel, row by row. */
    private static int[][] quarters(List<Property> transformations) {
        int[][] picture = new int[HEIGHT][WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture[y][x] = quarter(x, y);
            }
        }
        for (Property property : transformations) {
            if (property instanceof Property.Clap clap) {
                picture = cut(picture, clap);
            } else if (property instanceof Property.Irot irot) {
                for (int turns = irot.degrees() / 90; turns > 0; turns--) {
                    picture = counterClockwise(picture);
                }
            } else if (property instanceof Property.Imir imir) {
                picture = mirror(picture, imir.axis());
            }
        }
        return picture;
    }

    /** ISO/IEC 14496-12, 12.1.4: the centre of the cut lies at the offset from the centre of the picture. */
    private static int[][] cut(int[][] picture, Property.Clap clap) {
        int width = (int) clap.width().value();
        int height = (int) clap.height().value();
        int left = (int) (clap.offsetX().value() + (picture[0].length - width) / 2.0);
        int top = (int) (clap.offsetY().value() + (picture.length - height) / 2.0);
        return make(width, height, (x, y) -> picture[top + y][left + x]);
    }

    /** What was at the right comes to the top. */
    private static int[][] counterClockwise(int[][] picture) {
        int right = picture[0].length - 1;
        return make(picture.length, picture[0].length, (x, y) -> picture[x][right - y]);
    }

    /** ISO/IEC 23008-12:2022, 6.5.12: axis 0 exchanges top and bottom, axis 1 left and right. */
    private static int[][] mirror(int[][] picture, int axis) {
        int right = picture[0].length - 1;
        int bottom = picture.length - 1;
        return make(right + 1, bottom + 1, (x, y) -> axis == 0 ? picture[bottom - y][x] : picture[y][right - x]);
    }

    private interface Pixel {
        int at(int x, int y);
    }

    private static int[][] make(int width, int height, Pixel pixel) {
        return IntStream.range(0, height).mapToObj(y -> IntStream.range(0, width).map(x -> pixel.at(x, y)).toArray()).toArray(int[][]::new);
    }

    private static boolean inside(int[][] picture, int x, int y) {
        for (int dy = -BORDER; dy <= BORDER; dy += BORDER) {
            for (int dx = -BORDER; dx <= BORDER; dx += BORDER) {
                int row = Math.min(picture.length - 1, Math.max(0, y + dy));
                int column = Math.min(picture[0].length - 1, Math.max(0, x + dx));
                if (picture[row][column] != picture[y][x]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int quarter(int x, int y) {
        return (y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1);
    }

    /** The picture as stored, one channel of 8 bits. */
    static Raster stored() {
        return paint(0, 0, WIDTH, HEIGHT, 1, 8);
    }

    private static Raster paint(int left, int top, int width, int height, int channels, int bits) {
        Raster raster = Raster.allocate(width, height, channels, bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int quarter = quarter(left + x, top + y);
                for (int c = 0; c < channels; c++) {
                    raster.set(x, y, c, (int) Math.round((channels == 1 ? GREYS[quarter] : COLOURS[quarter][c]) * raster.maxCode()));
                }
            }
        }
        return raster;
    }

    private static CodedImage encode(int left, int top, int width, int height, int channels, int bits, String chroma)
            throws CodecException {
        try (Raster raster = paint(left, top, width, height, channels, bits)) {
            return HeifEncoder.encode(raster, new EncoderOptions(100, "ultrafast", chroma));
        }
    }

    private static Property.DecoderConfig config(CodedImage image) {
        return new Property.DecoderConfig(image.configType(), image.config());
    }
}
