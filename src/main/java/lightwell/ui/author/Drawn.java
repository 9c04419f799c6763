package lightwell.ui.author;

/**
 * A drawn preview.
 *
 * @param argb  opaque, row by row
 * @param white how many times SDR white the white of the picture stands for
 */
record Drawn(PreviewKind kind, int width, int height, int[] argb, double white) {}
