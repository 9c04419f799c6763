package lightwell.depth.upsample;

import lightwell.depth.SurfaceMesh;

/**
 * Which codes of a depth map belong to one surface when they lie side by side: those one apart, which is how finely the map can say it,
 * and those whose metres differ by no more than a surface's {@linkplain SurfaceMesh#USUAL_JUMP usual jump}. What has no
 * distance (nothing in front, or infinitely far) goes with its like only. Immutable.
 */
final class DepthSurfaces {

    private final int[] reach;

    /** @param metres by code, rising or falling */
    DepthSurfaces(float[] metres) {
        this.reach = new int[metres.length];
        for (int code = 0, end = 0; code < metres.length; code++) {
            end = Math.max(end, code);
            while (end + 1 < metres.length && together(metres[code], metres[end + 1], end == code)) {
                end++;
            }
            reach[code] = end;
        }
    }

    private static boolean together(float a, float b, boolean next) {
        if (!distance(a) || !distance(b)) {
            return a == b;
        }
        return next || Math.abs(a - b) <= SurfaceMesh.USUAL_JUMP * Math.min(a, b);
    }

    private static boolean distance(float metres) {
        return metres > 0 && metres < Float.POSITIVE_INFINITY;
    }

    /** The highest code of the same surface as {@code code}, when nothing lies between. */
    int reach(int code) {
        return reach[code];
    }

    /**
     * Numbers the surfaces among some samples.
     *
     * @param order  room for as many numbers as there are codes
     * @param labels takes the surface of each, 0 and up
     * @return how many there are
     */
    int label(int[] codes, int[] order, byte[] labels, int at) {
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i];
            int place = i;
            for (; place > 0 && codes[order[place - 1]] > code; place--) {
                order[place] = order[place - 1];
            }
            order[place] = i;
        }
        byte surface = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && codes[order[i]] > reach[codes[order[i - 1]]]) {
                surface++;
            }
            labels[at + order[i]] = surface;
        }
        return surface + 1;
    }
}
