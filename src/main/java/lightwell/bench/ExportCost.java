package lightwell.bench;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the export of one photo with one compression cost.
 *
 * @param compression in the notation of the command line
 * @param bytes       of the file
 * @param peak        the most memory of the process during the first export, bytes; empty if the system does not tell
 * @param first       the first export with this compression in this process
 * @param floor       decoding and writing alone, one for each round
 * @param product     the export, one for each round, alternating with the floor
 */
public record ExportCost(String compression, long bytes, OptionalLong peak, Cost first, List<Cost> floor, List<Cost> product) {

    public ExportCost {
        floor = List.copyOf(floor);
        product = List.copyOf(product);
    }

    public Cost floorMedian() {
        return Cost.median(floor);
    }

    public Cost productMedian() {
        return Cost.median(product);
    }

    /** How many times the CPU seconds of the floor the export takes. */
    public double ratio() {
        return productMedian().cpu() / floorMedian().cpu();
    }
}
