package lightwell.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;

/**
 * A smaller copy of a picture in memory: each pixel is the mean light of a box of pixels; boxes at the edges average what is there.
 * Immutable, thread-safe; it owns nothing, so {@link #close} does nothing.
 */
public final class ReducedSource implements HdrSource {

    private final Path path;
    private final int width;
    private final int height;
    private final ColorEncoding encoding;
    private final Primaries primaries;
    private final List<Message> warnings;
    private final int step;
    private final float[] light;

    private ReducedSource(HdrSource source, int width, int height, int step, float[] light) {
        this.path = source.path();
        this.width = width;
        this.height = height;
        this.encoding = source.encoding();
        this.primaries = source.primaries();
        this.warnings = List.copyOf(source.warnings());
        this.step = step;
        this.light = light;
    }

    /**
     * Reads the whole picture once. Blocks; the caller may close the source afterwards.
     *
     * @param longest side of the copy at most, pixels, 1 or more; a smaller picture keeps its size
     * @throws IOException one sentence
     */
    public static ReducedSource of(HdrSource source, int longest, ParallelFor fork, Progress progress) throws IOException {
        return of(Math.max(1, boxes(Math.max(source.width(), source.height()), longest)), source, fork, progress);
    }

    /** Reduces another picture as much. Blocks; the caller may close the picture afterwards. */
    public ReducedSource asMuch(HdrSource picture, ParallelFor fork, Progress progress) throws IOException {
        return of(step, picture, fork, progress);
    }

    private static ReducedSource of(int step, HdrSource source, ParallelFor fork, Progress progress) throws IOException {
        int width = boxes(source.width(), step);
        int height = boxes(source.height(), step);
        float[] light = new float[3 * width * height];
        AtomicLong done = new AtomicLong();
        SourceBands.run(source, step, fork, (y, rows, rgb) -> {
            progress.checkCancelled();
            for (int row = 0; row < rows; row += step) {
                reduce(rgb, row, Math.min(step, rows - row), source.width(), step, light, 3 * width * ((y + row) / step));
            }
            progress.report(done.addAndGet(rows), source.height());
        });
        return new ReducedSource(source, width, height, step, light);
    }

    private static int boxes(int pixels, int side) {
        return (pixels + side - 1) / side;
    }

    /** One row of boxes, which are {@code tall} pixels high. */
    private static void reduce(float[] rgb, int row, int tall, int width, int step, float[] to, int at) {
        for (int left = 0, out = at; left < width; left += step, out += 3) {
            int wide = Math.min(step, width - left);
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int dy = 0; dy < tall; dy++) {
                int from = 3 * ((row + dy) * width + left);
                for (int i = from; i < from + 3 * wide; i += 3) {
                    red += rgb[i];
                    green += rgb[i + 1];
                    blue += rgb[i + 2];
                }
            }
            to[out] = (float) (red / (wide * tall));
            to[out + 1] = (float) (green / (wide * tall));
            to[out + 2] = (float) (blue / (wide * tall));
        }
    }

    @Override
    public Path path() {
        return path;
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
    public ColorEncoding encoding() {
        return encoding;
    }

    @Override
    public Primaries primaries() {
        return primaries;
    }

    @Override
    public void read(int y, int rows, float[] rgb) {
        Objects.checkFromIndexSize(y, rows, height);
        System.arraycopy(light, 3 * width * y, rgb, 0, 3 * width * rows);
    }

    /** Those of the picture, after all of it was read. */
    @Override
    public List<Message> warnings() {
        return warnings;
    }

    /** Always empty: a copy is for looking at. */
    @Override
    public Optional<byte[]> exif() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
