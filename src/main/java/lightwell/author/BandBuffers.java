package lightwell.author;

import java.lang.reflect.Array;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;

/**
 * Lends the arrays of bands, so that a walk over a picture leaves no garbage as large as the picture. Thread-safe.
 *
 * @param <A> an array of primitives
 */
public final class BandBuffers<A> {

    private final Queue<A> idle = new ConcurrentLinkedQueue<>();
    private final IntFunction<A> maker;

    /** @param maker of an array of a length, such as {@code float[]::new} */
    public BandBuffers(IntFunction<A> maker) {
        this.maker = maker;
    }

    /** An array of exactly this length, with any content. */
    public A take(int length) {
        A array = idle.poll();
        return array != null && Array.getLength(array) == length ? array : maker.apply(length);
    }

    /** @param array not used by the caller any more */
    public void give(A array) {
        idle.add(array);
    }
}
