package lightwell.compare;

import java.io.IOException;
import lightwell.author.verify.Light;
import lightwell.image.FloatPlane;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/**
 * The figures of two pictures, and where they differ.
 *
 * @param flip of every pixel, at the larger size, as in {@link PictureComparison#flip}; 4 bytes a pixel
 */
public record ComparedPictures(PictureComparison figures, FloatPlane flip) {

    /**
     * Reads both twice, in bands and on several threads; blocks.
     *
     * @throws IOException one sentence, if the proportions differ, or a picture cannot be read
     */
    public static ComparedPictures of(Light picture, Light reference, ParallelFor fork, Progress progress) throws IOException {
        return PictureComparison.measure(picture, reference, fork, progress);
    }
}
