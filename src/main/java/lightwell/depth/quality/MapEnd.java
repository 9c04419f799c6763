package lightwell.depth.quality;

/**
 * Statistics of the smallest or largest code of a map. Many files stretch their range so that both are used, which is not a fault. It is
 * one if values beyond the end were clipped and accumulate there.
 *
 * @param near    whether this is the nearest distance
 * @param share   of the samples that have this code
 * @param plateau share of the samples in the code's largest connected area
 * @param clipped the plateau holds at least 0.1 % of the samples, and the code is used at least 4 times as often as any of the 8 codes next
 * to it
 */
public record MapEnd(boolean near, double share, double plateau, boolean clipped) {

    private static final double LEAST_PLATEAU = 0.001;
    private static final int LEAST_SAMPLES = 16;
    private static final int NEIGHBOURS = 8;
    private static final int PILE = 4;

    static MapEnd of(DepthSamples map, CodeCounts counts, FlatAreas areas, boolean highest) {
        int code = highest ? map.levels() - 1 : 0;
        int plateau = areas.largestOf(map, code);
        int inward = highest ? -1 : 1;
        int neighbours = Math.min(NEIGHBOURS, map.levels() - 1);
        int most = 0;
        for (int i = 1; i <= neighbours; i++) {
            most = Math.max(most, counts.counts()[code + i * inward]);
        }
        boolean clipped = plateau >= Math.max(LEAST_SAMPLES, LEAST_PLATEAU * map.size()) && counts.counts()[code] >= PILE * most;
        return new MapEnd(highest != map.inDepth(), (double) counts.counts()[code] / map.size(), (double) plateau / map.size(), clipped);
    }
}
