package lightwell.fence;

import com.sun.jna.Memory;

/**
 * What the helper is asked; the layout is that of {@code decoder/protocol.h}.
 *
 * @param opens   whether a file is handed over, else room for a plane
 * @param item    to decode
 * @param colour  as RGB or RGBA, else the first plane
 * @param upright with the item's transformations
 * @param pixels  to decode, including all inputs
 */
record Request(boolean opens, int item, boolean colour, boolean upright, long pixels) {

    static final int BYTES = 24;

    static Request open() {
        return new Request(true, 0, false, false, 0);
    }

    static Request decode(int item, boolean colour, boolean upright, long pixels) {
        return new Request(false, item, colour, upright, pixels);
    }

    /** @param size of the memory that goes with it */
    void write(Memory at, long offset, long size) {
        at.setInt(offset, opens ? 1 : 2);
        at.setInt(offset + 4, item);
        at.setInt(offset + 8, colour ? 1 : 0);
        at.setInt(offset + 12, upright ? 1 : 0);
        at.setLong(offset + 16, size);
    }
}
