package lightwell.depth.upsample;

import lightwell.depth.SurfaceMesh;

/**
 * Decides which codes belong to one surface if they are neighbours: codes one apart, which is the resolution of the map, and codes whose
 * metres differ by no more than a surface's {@linkplain SurfaceMesh#USUAL_JUMP usual jump}. Samples without a distance (holes, infinitely
 * far) form surfaces of their own. Immutable.
 */
final class DepthSurfaces {

    private final int[] reach;

    /** @param metres by code, ascending or descending */
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

    /** The highest code that joins the surface of {@code code} if the samples have no code between the two. */
    int reach(int code) {
        return reach[code];
    }

    /**
     * Numbers the surfaces among some samples.
     *
     * @param order  scratch space for as many entries as there are codes
     * @param labels receives the surface of each sample, 0 and up
     * @return the number of surfaces
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
