package lightwell.depth.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fault of each sample of a depth map, row by row.
 *
 * @param faults ordinals of {@link Fault}, or -1 without a fault
 */
public record FaultMap(int width, int height, byte[] faults) {

    private static final byte NONE = -1;
    /** By ordinal; shared, so that lookups allocate nothing. */
    private static final List<Optional<Fault>> FAULTS = Arrays.stream(Fault.values()).map(Optional::of).toList();

    public static FaultMap of(DepthQuality quality) {
        DepthSamples map = quality.map();
        FlatAreas areas = FlatAreas.of(map);
        byte[] faults = new byte[map.size()];
        Arrays.fill(faults, NONE);
        int least = DepthQuality.leastFlat(map);
        for (int i = 0; i < faults.length; i++) {
            int code = map.codes()[i];
            MapEnd end = code == 0 ? quality.low() : quality.high();
            boolean clipped = end.clipped() && (code == 0 || code == map.levels() - 1);
            Fault fault = map.isHole(code) ? Fault.HOLE : clipped ? end.near() ? Fault.CLIPPED_NEAR : Fault.CLIPPED_FAR
                    : areas.sizeAt(i) >= least ? Fault.FLAT : null;
            if (fault != null) {
                faults[i] = (byte) fault.ordinal();
            }
        }
        return new FaultMap(map.width(), map.height(), faults);
    }

    public Optional<Fault> at(int sample) {
        return faults[sample] < 0 ? Optional.empty() : FAULTS.get(faults[sample]);
    }

    public double share(Fault fault) {
        int count = 0;
        for (byte one : faults) {
            count += one == fault.ordinal() ? 1 : 0;
        }
        return (double) count / faults.length;
    }
}
