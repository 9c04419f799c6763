package lightwell.ui.space.draw;

import java.util.List;

/**
 * A picture of screen colours and reductions of it, so that small views do not alias. Immutable; thread-safe. Positions are shares 0..1 of
 * width and height, from the top left corner.
 */
public final class SurfaceTexture {

    /** Subdivision of a texel for the weights of its neighbours, as a power of two. */
    private static final int SHIFT = 8;
    private static final int ONE = 1 << SHIFT;
    private static final int ODD_BYTES = 0x00FF_00FF;

    private final Level[] levels;

    /**
     * A reduction of the picture; do not change the array.
     *
     * @param argb opaque colours, row by row
     */
    public record Level(int width, int height, int[] argb) {}

    /** @param levels each about half as wide and high as the previous one; at least one */
    public SurfaceTexture(List<Level> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("A texture has at least one level.");
        }
        this.levels = levels.toArray(Level[]::new);
    }

    /** The finest level. */
    public Level finest() {
        return levels[0];
    }

    /** The bytes of all levels. */
    public long bytes() {
        long bytes = 0;
        for (Level level : levels) {
            bytes += (long) Integer.BYTES * level.argb().length;
        }
        return bytes;
    }

    /**
     * The level whose texels are about as large as pixels.
     *
     * @param share of the picture's area that a pixel covers
     */
    int level(float share) {
        float texels = share * levels[0].argb().length;
        int halvings = Math.getExponent(2 * texels) >> 1; // the nearest power of two along one side
        return Math.max(0, Math.min(levels.length - 1, halvings));
    }

    /** The bilinearly interpolated colour. */
    int colour(int level, float across, float down) {
        Level from = levels[level];
        int width = from.width();
        int x = place(across, width);
        int y = place(down, from.height());
        int right = x & ONE - 1;
        int below = y & ONE - 1;
        int at = (y >> SHIFT) * width + (x >> SHIFT);
        int[] argb = from.argb();
        int next = right == 0 ? 0 : 1; // no neighbour is read beyond the border
        int line = below == 0 ? 0 : width;
        int upper = mix(argb[at], argb[at + next], right);
        int lower = mix(argb[at + line], argb[at + line + next], right);
        return 0xFF00_0000 | mix(upper, lower, below);
    }

    /** The position in subdivisions from the middle of the first texel; limited to the middle of the last one. */
    private static int place(float share, int size) {
        return Math.max(0, Math.min(size - 1 << SHIFT, Math.round(share * size * ONE) - ONE / 2));
    }

    private static int mix(int first, int second, int weight) {
        int odd = ((first & ODD_BYTES) * (ONE - weight) + (second & ODD_BYTES) * weight + (ONE / 2 * 0x0001_0001)) >>> SHIFT & ODD_BYTES;
        int green = ((first >>> SHIFT & 0xFF) * (ONE - weight) + (second >>> SHIFT & 0xFF) * weight + ONE / 2) & 0xFF00;
        return odd | green;
    }
}
