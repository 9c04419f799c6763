package lightwell.ui.author;

/**
 * A drawn preview.
 *
 * @param argb  opaque, row by row
 * @param white how many times SDR white the white of the picture stands for; 0 for a gain map
 */
record Drawn(int width, int height, int[] argb, double white) {}
