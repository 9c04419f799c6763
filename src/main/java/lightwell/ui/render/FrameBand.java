package lightwell.ui.render;

/** Rows of a frame. Any of them may be computed at any time, on any thread. */
record FrameBand(Bands picture, Painter painter, PixelAxis columns, PixelAxis rows, int[] argb) {

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
        int chunk = Math.min(end - begin, RowWindow.rowsFor(width));
        float[] values = new float[chunk * width * picture.channels()];
        for (int row = begin; row < end; row += chunk) {
            int count = Math.min(chunk, end - row);
            picture.read(columns.sourceBegin(), rows.source(row), width, count, values);
            painter.paint(values, count * width, argb, row * width);
        }
    }

    /** Each picture pixel is painted once, then repeated. */
    private void repeat(int begin, int end) {
        int x = columns.sourceBegin();
        int span = columns.sourceEnd() - x;
        RowWindow window = new RowWindow(picture, x, span, rows.source(end - 1) + 1);
        float[] values = new float[span * picture.channels()];
        int[] painted = new int[span];
        int width = columns.count();
        for (int row = begin; row < end; row++) {
            int out = row * width;
            if (row > begin && rows.source(row) == rows.source(row - 1)) {
                System.arraycopy(argb, out - width, argb, out, width);
                continue;
            }
            int from = window.seek(rows.source(row));
            System.arraycopy(window.values(), from, values, 0, values.length);
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
        RowWindow window = new RowWindow(picture, x, span, rows.sourceEnd());
        float[] sum = new float[span * channels];
        float[] means = new float[columns.count() * channels];
        for (int row = begin; row < end; row++) {
            boolean first = true;
            for (int k = 0; k < rows.taps(); k++) {
                float weight = rows.weight(row, k);
                if (weight != 0) {
                    int from = window.seek(rows.source(row) + k);
                    weigh(window.values(), from, weight, sum, first);
                    first = false;
                }
            }
            if (channels == 3) {
                reduceColour(sum, x, means);
            } else {
                reduceMono(sum, x, means);
            }
            painter.paint(means, columns.count(), argb, row * columns.count());
        }
    }

    private static void weigh(float[] values, int from, float weight, float[] sum, boolean first) {
        if (first) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = weight * values[from + i];
            }
        } else {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * values[from + i];
            }
        }
    }

    private void reduceMono(float[] values, int x, float[] out) {
        int taps = columns.taps();
        for (int i = 0; i < columns.count(); i++) {
            float sum = 0;
            for (int k = 0; k < taps; k++) {
                sum += columns.weight(i, k) * values[columns.tap(i, k) - x];
            }
            out[i] = sum;
        }
    }

    private void reduceColour(float[] values, int x, float[] out) {
        int taps = columns.taps();
        for (int i = 0, o = 0; i < columns.count(); i++, o += 3) {
            int at = (columns.tap(i, 0) - x) * 3;
            float weight = columns.weight(i, 0);
            float red = weight * values[at];
            float green = weight * values[at + 1];
            float blue = weight * values[at + 2];
            for (int k = 1; k < taps; k++) {
                weight = columns.weight(i, k);
                at = (columns.tap(i, k) - x) * 3;
                red += weight * values[at];
                green += weight * values[at + 1];
                blue += weight * values[at + 2];
            }
            out[o] = red;
            out[o + 1] = green;
            out[o + 2] = blue;
        }
    }
}
