package lightwell.depth.quality;

import java.util.Arrays;
import java.util.List;
import lightwell.image.Diverging;
import lightwell.image.Turbo;
import lightwell.image.Viridis;

/** Paints measurements of a depth map as pictures of the map's size: opaque ARGB, row by row. */
public final class QualityPictures {

    /** A legend entry: a colour and its meaning. */
    public record Key(int argb, String words) {}

    private static final int PHOTO_EDGE = 0xFF3D7FC4;
    private static final int DEPTH_ON_PHOTO = 0xFFFFE45C;
    private static final int DEPTH_ALONE = 0xFFFF4B33;
    /** The colour of each {@link Fault}. */
    private static final int[] FAULTS = {0xFFE040FB, 0xFFFF8A3D, 0xFF3F9BFF, 0xFF3FA796};
    private static final int NO_DISTANCE = 0xFF000000;
    /** The brightness of a picture behind marks. */
    private static final float DIM = 0.6f;

    private QualityPictures() {}

    /** Paints near red and far blue, in equal steps of disparity like the window; holes are black. */
    public static int[] depth(DepthSamples map) {
        int[] colours = new int[map.levels()];
        for (int code = 0; code < colours.length; code++) {
            float share = code / (map.levels() - 1f);
            colours[code] = map.isHole(code) ? NO_DISTANCE : Turbo.argb(map.inDepth() ? 1 - share : share);
        }
        return coloured(map, colours);
    }

    /** Paints millimetres per code, small ones dark, on the scale's logarithmic axis; holes are black. Needs a range. */
    public static int[] steps(DepthSamples map, StepScale scale) {
        int[] colours = new int[map.levels()];
        for (int code = 0; code < colours.length; code++) {
            colours[code] = map.isHole(code) ? NO_DISTANCE : Viridis.argb((float) scale.share(map.stepMillimetres(code)));
        }
        return coloured(map, colours);
    }

    /**
     * Paints signed differences: orange above 0, blue below, grey at 0; black where there is none.
     *
     * @param largest difference that has its own colour; larger ones are clamped
     */
    public static int[] differences(float[] values, double largest) {
        int[] argb = new int[values.length];
        Arrays.setAll(argb, i -> Float.isNaN(values[i]) ? NO_DISTANCE : Diverging.argb((float) (values[i] / largest)));
        return argb;
    }

    private static int[] coloured(DepthSamples map, int[] colours) {
        int[] argb = new int[map.size()];
        Arrays.setAll(argb, i -> colours[map.codes()[i]]);
        return argb;
    }

    /** Paints faults over the map in grey; flat areas are translucent. */
    public static int[] faults(DepthQuality quality) {
        DepthSamples map = quality.map();
        FaultMap faults = FaultMap.of(quality);
        int[] argb = new int[map.size()];
        for (int i = 0; i < argb.length; i++) {
            int grey = grey(DIM * map.codes()[i] / (map.levels() - 1));
            argb[i] = faults.at(i).map(fault -> fault == Fault.FLAT ? mixed(FAULTS[fault.ordinal()], grey) : FAULTS[fault.ordinal()])
                    .orElse(grey);
        }
        return argb;
    }

    public static List<Key> faultKeys() {
        return List.of(new Key(FAULTS[Fault.HOLE.ordinal()], "no distance"),
                new Key(FAULTS[Fault.CLIPPED_NEAR.ordinal()], "near end clipped"),
                new Key(FAULTS[Fault.CLIPPED_FAR.ordinal()], "far end clipped"),
                new Key(FAULTS[Fault.FLAT.ordinal()], "flat: large area of one code"));
    }

    /** Paints depth edges over picture edges, over the picture in grey. */
    public static int[] edges(EdgeMaps edges) {
        float[] distances = edges.distances();
        int[] argb = new int[distances.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = edges.depth()[i] ? distances[i] <= 1 ? DEPTH_ON_PHOTO : DEPTH_ALONE
                    : edges.photo()[i] ? PHOTO_EDGE : grey(DIM * edges.luma()[i]);
        }
        return argb;
    }

    public static List<Key> edgeKeys() {
        return List.of(new Key(DEPTH_ON_PHOTO, "depth edge on a picture edge"), new Key(DEPTH_ALONE, "depth edge beside"),
                new Key(PHOTO_EDGE, "picture edge alone"));
    }

    private static int grey(float value) {
        return 0xFF00_0000 | 0x01_0101 * Math.round(255 * Math.min(1, Math.max(0, value)));
    }

    private static int mixed(int one, int other) {
        return 0xFF00_0000 | ((one & 0xFEFEFE) >>> 1) + ((other & 0xFEFEFE) >>> 1);
    }
}
