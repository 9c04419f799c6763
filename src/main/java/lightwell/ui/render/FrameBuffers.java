package lightwell.ui.render;

import java.util.ArrayDeque;
import java.util.Deque;
import lightwell.ui.bands.PixelAxis;

/** Recycles the memory of unused frames, since allocating fresh memory would cost a tenth of a frame's time. Thread-safe. */
final class FrameBuffers {

    /** One frame is shown and one is computed, so a third may be waiting. */
    private static final int MOST = 3;

    private final Deque<int[]> spare = new ArrayDeque<>();

    /** Has no effect for a frame that it already has. */
    synchronized void giveBack(Frame frame) {
        if (frame.argb().length == 0 || spare.contains(frame.argb())) { // arrays are compared by identity
            return;
        }
        if (spare.size() == MOST) {
            spare.removeFirst();
        }
        spare.addLast(frame.argb());
    }

    /** A frame of the axes' size with undefined pixels. Its array may be longer: while an edge moves, each frame has another size. */
    synchronized Frame frame(PixelAxis columns, PixelAxis rows) {
        int length = columns.count() * rows.count();
        int[] argb = spare.stream().filter(one -> one.length >= length && one.length / 2 <= length).findFirst()
                .orElseGet(() -> new int[length]);
        spare.remove(argb);
        return new Frame(columns.first(), rows.first(), columns.count(), rows.count(), argb);
    }
}
