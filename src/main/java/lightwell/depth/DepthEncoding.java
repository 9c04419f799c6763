package lightwell.depth;

import java.util.Locale;
import lightwell.image.BandSource;
import lightwell.image.Half;

/** The values by which the depth channel states depth. The attribute {@code lightwell:depthEncoding} names it. */
public enum DepthEncoding {

    /** Along the optical axis. */
    METRES("%s"),
    /** What Nuke's own renders have, and its DepthToPoints wants; 0 is infinitely far. */
    INVERSE("1 / (%s); 0 is infinitely far"),
    /** 0 is the nearest value of the map's range, 1 the farthest: lightwell:depthNearest and depthFarthest. */
    NORMALISED("0 at lightwell:depthNearest, 1 at lightwell:depthFarthest, linear between; both are in %s");

    private final String unit;

    DepthEncoding(String unit) {
        this.unit = unit;
    }

    /** "inverse". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param of the unit of depth itself, in words */
    public String unit(String of) {
        return String.format(Locale.ROOT, unit, of);
    }

    /**
     * Depth in this encoding.
     *
     * @param metres one value per pixel; the largest half means infinitely far
     */
    public BandSource of(BandSource metres, DepthScale scale, int width) {
        double nearest = scale.nearest();
        double range = Math.min(scale.farthest(), Half.LARGEST) - nearest;
        return switch (this) {
            case METRES -> metres;
            case INVERSE -> changed(metres, width, z -> z > 0 && z < Half.LARGEST ? 1 / z : 0);
            case NORMALISED -> changed(metres, width, z -> range > 0 ? (float) Math.max(0, Math.min(1, (z - nearest) / range)) : 0);
        };
    }

    @FunctionalInterface
    private interface Change {
        float of(float metres);
    }

    private static BandSource changed(BandSource metres, int width, Change change) {
        return (y, rows, out) -> {
            metres.read(y, rows, out);
            for (int i = 0; i < rows * width; i++) {
                out[i] = change.of(out[i]);
            }
        };
    }
}
