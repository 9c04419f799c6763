package lightwell.depth.quality;

import java.util.Arrays;

/**
 * Connected areas of one code; neighbours are above, below, left and right. Time and memory are linear in the samples.
 *
 * @param area  index of the area of each sample
 * @param sizes of each area, in samples
 */
record FlatAreas(int[] area, int[] sizes) {

    static FlatAreas of(DepthSamples map) {
        char[] codes = map.codes();
        int width = map.width();
        int[] area = new int[codes.length];
        Arrays.fill(area, -1);
        int[] sizes = new int[codes.length];
        int[] waiting = new int[codes.length];
        int areas = 0;
        for (int start = 0; start < codes.length; start++) {
            if (area[start] >= 0) {
                continue;
            }
            int end = 0;
            waiting[end++] = start;
            area[start] = areas;
            for (int next = 0; next < end; next++) {
                int at = waiting[next];
                int x = at % width;
                end = x > 0 ? join(codes, area, at, at - 1, waiting, end) : end;
                end = x < width - 1 ? join(codes, area, at, at + 1, waiting, end) : end;
                end = at >= width ? join(codes, area, at, at - width, waiting, end) : end;
                end = at + width < codes.length ? join(codes, area, at, at + width, waiting, end) : end;
            }
            sizes[areas++] = end;
        }
        return new FlatAreas(area, Arrays.copyOf(sizes, areas));
    }

    private static int join(char[] codes, int[] area, int from, int to, int[] waiting, int end) {
        if (area[to] >= 0 || codes[to] != codes[from]) {
            return end;
        }
        area[to] = area[from];
        waiting[end] = to;
        return end + 1;
    }

    /** The size of the area that a sample belongs to, in samples. */
    int sizeAt(int sample) {
        return sizes[area[sample]];
    }

    /** The size of a code's largest area, in samples; 0 if the code is not used. */
    int largestOf(DepthSamples map, int code) {
        int largest = 0;
        for (int i = 0; i < area.length; i++) {
            if (map.codes()[i] == code) {
                largest = Math.max(largest, sizeAt(i));
            }
        }
        return largest;
    }
}
