package lightwell.ui.shell;

import javafx.scene.image.WritableImage;

/** How much two pictures of the window differ. */
final class PictureDifference {

    private PictureDifference() {}

    /** Codes, on average. */
    static double difference(WritableImage one, WritableImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += distance(one.getPixelReader().getArgb(x, y), other.getPixelReader().getArgb(x, y));
            }
        }
        return sum / (3 * one.getWidth() * one.getHeight());
    }

    static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }
}
