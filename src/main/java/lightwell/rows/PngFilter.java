package lightwell.rows;

/** The filters of PNG's rows (PNG, third edition, 9.2). */
final class PngFilter {

    private PngFilter() {}

    /**
     * Restores a row in place; does nothing for an unknown type.
     *
     * @param above the restored row before; zeros for the first one
     * @param pixel bytes of a pixel
     */
    static void undo(int type, byte[] line, byte[] above, int pixel) {
        switch (type) {
            case 1 -> {
                for (int i = pixel; i < line.length; i++) {
                    line[i] += line[i - pixel];
                }
            }
            case 2 -> {
                for (int i = 0; i < line.length; i++) {
                    line[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < line.length; i++) {
                    int left = i < pixel ? 0 : line[i - pixel] & 0xFF;
                    line[i] += (byte) (left + (above[i] & 0xFF) >> 1);
                }
            }
            case 4 -> {
                for (int i = 0; i < line.length; i++) {
                    int left = i < pixel ? 0 : line[i - pixel] & 0xFF;
                    int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
                    line[i] += (byte) paeth(left, above[i] & 0xFF, corner);
                }
            }
            default -> {
                // none
            }
        }
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
