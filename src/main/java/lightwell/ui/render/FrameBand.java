package lightwell.ui.render;

/**
 * Rows of a frame. Any of them may be computed at any time, on any thread.
 *
 * @param light gets what was painted, one value a channel; null when it is not wanted, or such axes do not {@link #keeps} it
 */
record FrameBand(Bands picture, Painter painter, PixelAxis columns, PixelAxis rows, int[] argb, float[] light) {

    /** True when every pixel of such a frame has light of its own; magnified pixels have not, and cost little anyway. */
    static boolean keeps(PixelAxis columns, PixelAxis rows) {
        return columns.taps() > 1 || rows.taps() > 1 || columns.oneToOne() && rows.oneToOne();
    }

    /** From view row {@code begin} of the frame up to {@code end}. */
    void compute(int begin, int end) {
        if (columns.taps() > 1 || rows.taps() > 1) {
            average(begin, end);
        } else if (columns.oneToOne() && rows.oneToOne()) {
            copy(begin, end);
        } else {
            repeat(begin, end);
        }
        if (painter.marksClipping()) {
            ClippingStripes.draw(argb, columns.count(), begin, end, columns.first(), rows.first());
        }
    }

    private void copy(int begin, int end) {
        int width = columns.count();
        Bands.Rows reader = picture.rows(columns.sourceBegin(), width, rows.source(end - 1) + 1);
        float[] values = new float[width * picture.channels()];
        for (int row = begin; row < end; row++) {
            reader.read(rows.source(row), values);
            keep(values, row);
            painter.paint(values, width, argb, row * width);
        }
    }

    /** Each picture pixel is painted once, then repeated. */
    private void repeat(int begin, int end) {
        int x = columns.sourceBegin();
        int span = columns.sourceEnd() - x;
        Bands.Rows reader = picture.rows(x, span, rows.source(end - 1) + 1);
        float[] values = new float[span * picture.channels()];
        int[] painted = new int[span];
        int width = columns.count();
        for (int row = begin; row < end; row++) {
            int out = row * width;
            if (row > begin && rows.source(row) == rows.source(row - 1)) {
                System.arraycopy(argb, out - width, argb, out, width);
                continue;
            }
            reader.read(rows.source(row), values);
            painter.paint(values, span, painted, 0);
            for (int i = 0; i < width; i++) {
                argb[out + i] = painted[columns.source(i) - x];
            }
        }
    }

    /** Means by coverage, first across the rows, then along them; the values are still linear here. */
    private void average(int begin, int end) {
        int x = columns.sourceBegin();
        int span = columns.sourceEnd() - x;
        int channels = picture.channels();
        RowMeans across = new RowMeans(picture, x, span, rows, end);
        int[] taps = taps(x);
        float[] means = new float[columns.count() * channels];
        for (int row = begin; row < end; row++) {
            float[] sum = across.row(row);
            if (channels == 3) {
                reduceColour(sum, taps, means);
            } else {
                reduceMono(sum, taps, means);
            }
            keep(means, row);
            painter.paint(means, columns.count(), argb, row * columns.count());
        }
    }

    /** Before it is painted: painters may change it. */
    private void keep(float[] values, int row) {
        if (light != null) {
            int each = columns.count() * picture.channels();
            System.arraycopy(values, 0, light, row * each, each);
        }
    }

    private void reduceMono(float[] values, int[] taps, float[] out) {
        int each = columns.taps();
        float[] weights = columns.weights();
        for (int i = 0, t = 0; i < columns.count(); i++) {
            float sum = 0;
            for (int end = t + each; t < end; t++) {
                sum += weights[t] * values[taps[t]];
            }
            out[i] = sum;
        }
    }

    private void reduceColour(float[] values, int[] taps, float[] out) {
        if (columns.taps() == 3) {
            reduceThree(values, taps, out);
            return;
        }
        int each = columns.taps();
        float[] weights = columns.weights();
        for (int t = 0, o = 0; t < taps.length; o += 3) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int end = t + each; t < end; t++) {
                int at = taps[t];
                float weight = weights[t];
                red += weight * values[at];
                green += weight * values[at + 1];
                blue += weight * values[at + 2];
            }
            out[o] = red;
            out[o + 1] = green;
            out[o + 2] = blue;
        }
    }

    /** Of three taps, which every scale from half a level's to its own takes. */
    private void reduceThree(float[] values, int[] taps, float[] out) {
        float[] weights = columns.weights();
        for (int i = 0; i < taps.length - 2; i += 3) {
            int a = taps[i], b = taps[i + 1], c = taps[i + 2];
            float u = weights[i], v = weights[i + 1], w = weights[i + 2];
            out[i] = u * values[a] + v * values[b] + w * values[c];
            out[i + 1] = u * values[a + 1] + v * values[b + 1] + w * values[c + 1];
            out[i + 2] = u * values[a + 2] + v * values[b + 2] + w * values[c + 2];
        }
    }

    /** Where each tap's value lies in a row that begins with picture column {@code x}. */
    private int[] taps(int x) {
        int[] taps = new int[columns.count() * columns.taps()];
        for (int i = 0, t = 0; i < columns.count(); i++) {
            for (int k = 0; k < columns.taps(); k++, t++) {
                taps[t] = (columns.tap(i, k) - x) * picture.channels();
            }
        }
        return taps;
    }
}
