package lightwell.author.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;

/**
 * Tiles of a picture at full resolution, evenly spread and side by side: what an encoder makes of them tells the size of the whole file. A
 * picture that is no larger than all tiles is kept whole. Immutable, thread-safe; it owns plain arrays only.
 */
public final class TileSample implements HdrSource {

    /** Pixels; coding blocks of HEVC and AV1 have 64, those of JPEG 8 or 16. */
    private static final int TILE = 128;
    /** In each direction: 590,000 pixels, which encoders take in about a second. */
    private static final int TILES = 6;
    private static final int LARGEST = TILE * TILES;

    private final HdrSource facts;
    private final int width;
    private final int height;
    private final float[] light;

    private TileSample(HdrSource facts, int width, int height, float[] light) {
        this.facts = facts;
        this.width = width;
        this.height = height;
        this.light = light;
    }

    /**
     * Reads those rows. Blocks; the caller may close the picture afterwards.
     *
     * @param facts a copy of the picture that stays open, for all but its pixels
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public static TileSample of(HdrSource picture, HdrSource facts, Progress progress) throws IOException {
        int width = Math.min(picture.width(), LARGEST);
        int height = Math.min(picture.height(), LARGEST);
        float[] light = new float[3 * width * height];
        float[] rows = new float[3 * picture.width() * Math.min(TILE, height)];
        for (int top = 0; top < height; top += TILE) {
            progress.checkCancelled();
            int tall = Math.min(TILE, height - top);
            picture.read(top + shift(top, picture.height(), height), tall, rows);
            for (int y = 0; y < tall; y++) {
                for (int left = 0; left < width; left += TILE) {
                    int from = y * picture.width() + left + shift(left, picture.width(), width);
                    int wide = Math.min(TILE, width - left);
                    System.arraycopy(rows, 3 * from, light, 3 * ((top + y) * width + left), 3 * wide);
                }
            }
        }
        return new TileSample(facts, width, height, light);
    }

    /** How far a tile was moved, so that tiles lie in equal steps over all of the picture. */
    private static int shift(int at, int whole, int sampled) {
        int tiles = (sampled + TILE - 1) / TILE;
        return tiles == 1 ? (whole - sampled) / 2 : (int) ((long) (whole - sampled) * (at / TILE) / (tiles - 1));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, int rows, float[] rgb) {
        Objects.checkFromIndexSize(y, rows, height);
        System.arraycopy(light, 3 * width * y, rgb, 0, 3 * width * rows);
    }

    @Override
    public Path path() {
        return facts.path();
    }

    @Override
    public ColorEncoding encoding() {
        return facts.encoding();
    }

    @Override
    public Primaries primaries() {
        return facts.primaries();
    }

    @Override
    public List<Message> warnings() {
        return facts.warnings();
    }

    @Override
    public Optional<byte[]> exif() {
        return facts.exif();
    }

    @Override
    public void close() {}
}
