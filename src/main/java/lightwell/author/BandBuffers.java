package lightwell.author;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lends the floats of bands, so that a walk over a picture leaves no garbage as large as the picture. Thread-safe. */
public final class BandBuffers {

    private final Queue<float[]> idle = new ConcurrentLinkedQueue<>();

    /** An array of exactly this length, with any content. */
    public float[] take(int length) {
        float[] array = idle.poll();
        return array != null && array.length == length ? array : new float[length];
    }

    /** @param array not used by the caller any more */
    public void give(float[] array) {
        idle.add(array);
    }
}
