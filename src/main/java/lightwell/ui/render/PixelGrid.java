package lightwell.ui.render;

import java.util.Optional;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.PixelAxis;
import lightwell.ui.bands.Pyramid;

/** Draws lines between a picture's own pixels, and the values inside each, on a frame in which they are large. Stateless. */
public final class PixelGrid {

    /** Nothing is drawn up to this many device pixels per pixel of the base. */
    public static final double PAST = 16;

    /** Opacity of the lines, of 255. */
    private static final int LINE = 70;
    /** Device pixels above and below the text. */
    private static final int PADDING = 2;
    /** Device pixels between lines of text: the outline of each, and as much between them. */
    private static final int LEADING = 4;
    private static final int MOST_DECIMALS = 4;
    private static final int FEWEST_DECIMALS = 2;
    private static final int MONO = 0xF2F2F2;
    private static final int[] COLOURS = {0xFF9A92, 0x8EF08A, 0xA0BCFF};

    private PixelGrid() {}

    /** Formats values; with fewer decimals if there is less room. */
    @FunctionalInterface
    public interface Words {
        String of(float value, int decimals);
    }

    /**
     * Draws on a frame that is not shared yet.
     *
     * @param values of the picture's size; only the visible ones are read, and only if there is room for them
     * @param glyphs if missing, only the lines are drawn
     * @param fork   draws the numbers, row by row
     */
    public static void draw(Frame frame, Pyramid picture, ViewArea area, Bands values, Words words, Optional<Glyphs> glyphs,
            ParallelFor fork) {
        if (area.scale() <= PAST || frame.width() == 0) {
            return;
        }
        Pyramid.Shown level = picture.shown(0);
        Cells columns = new Cells(area.columns(picture, level), area.scale() * area.baseWidth() / picture.width());
        Cells rows = new Cells(area.rows(picture, level), area.scale() * area.baseHeight() / picture.height());
        lines(frame, columns, rows);
        glyphs.ifPresent(letters -> numbers(frame, columns, rows, values, words, letters, fork));
    }

    private static void lines(Frame frame, Cells columns, Cells rows) {
        for (int i = 1; i < columns.count(); i++) {
            for (int y = 0; y < frame.height(); y++) {
                line(frame, columns.begin(i), y);
            }
        }
        for (int i = 1; i < rows.count(); i++) {
            for (int x = 0; x < frame.width(); x++) {
                line(frame, x, rows.begin(i));
            }
        }
    }

    /** Lighter on dark pixels, darker on light ones. */
    private static void line(Frame frame, int x, int y) {
        int at = y * frame.width() + x;
        int argb = frame.argb()[at];
        boolean dark = 3 * (argb >> 16 & 0xFF) + 6 * (argb >> 8 & 0xFF) + (argb & 0xFF) < 1280;
        Glyphs.blend(frame.argb(), at, dark ? 0xFFFFFF : 0, LINE);
    }

    private static void numbers(Frame frame, Cells columns, Cells rows, Bands values, Words words, Glyphs glyphs, ParallelFor fork) {
        int channels = values.channels();
        int line = glyphs.height() + LEADING;
        if (rows.size() < channels * line - LEADING + 2 * PADDING || columns.size() < 2 * glyphs.width()) {
            return;
        }
        float[] read = new float[columns.count() * rows.count() * channels];
        values.read(columns.source(), rows.source(), columns.count(), rows.count(), read);
        String[] texts = texts(read, words, (int) columns.size() / glyphs.width() - 1); // one character between neighbours
        if (texts.length == 0) {
            return;
        }
        fork.run(rows.count(), row -> {
            int i = row * columns.count() * channels;
            for (int column = 0; column < columns.count(); column++) {
                double y = rows.middle(row) - (channels * line - LEADING) / 2.0;
                for (int c = 0; c < channels; c++, i++, y += line) {
                    double x = columns.middle(column) - texts[i].length() * glyphs.width() / 2.0;
                    glyphs.draw(texts[i], (int) Math.round(x), (int) Math.round(y), channels == 1 ? MONO : COLOURS[c], frame);
                }
            }
        });
    }

    /** Texts with as many decimals as fit for all of them; empty if there is too little room. */
    private static String[] texts(float[] values, Words words, int longest) {
        for (int decimals = MOST_DECIMALS; decimals >= FEWEST_DECIMALS; decimals--) {
            String[] texts = new String[values.length];
            boolean fits = true;
            for (int i = 0; i < values.length && fits; i++) {
                texts[i] = words.of(values[i], decimals);
                fits = texts[i].length() <= longest;
            }
            if (fits) {
                return texts;
            }
        }
        return new String[0];
    }

    /** The picture's pixels along one axis of a frame. */
    private static final class Cells {

        private final int source;
        private final int count;
        private final double size;
        private final int[] begin;

        /** @param size of a pixel, device pixels */
        Cells(PixelAxis axis, double size) {
            this.size = size;
            source = axis.sourceBegin();
            count = axis.source(axis.count() - 1) - source + 1;
            begin = new int[count + 1];
            for (int i = 1, cell = 0; i < axis.count(); i++) {
                while (cell < axis.source(i) - source) {
                    begin[++cell] = i;
                }
            }
            begin[count] = axis.count();
        }

        /** The first pixel of the picture. */
        int source() {
            return source;
        }

        int count() {
            return count;
        }

        double size() {
            return size;
        }

        /** The position of a pixel in the frame. */
        int begin(int cell) {
            return begin[cell];
        }

        /** The middle of a pixel, even if the frame's edge cuts it. */
        double middle(int cell) {
            return cell == 0 ? begin[1] - size / 2 : begin[cell] + size / 2;
        }
    }
}
