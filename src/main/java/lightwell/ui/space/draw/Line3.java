package lightwell.ui.space.draw;

import lightwell.depth.SpacePoint;

/** A straight line between two places. */
public record Line3(SpacePoint from, SpacePoint to, Kind kind) {

    /** What a line belongs to. */
    public enum Kind {
        X(0xFFE0_4F5F), Y(0xFF5F_B84A), Z(0xFF4A_86E8), GRID(0xFF80_8080), FRUSTUM(0xFFE8_A33D);

        private final int argb;

        Kind(int argb) {
            this.argb = argb;
        }

        /** Opaque, to be seen on light and on dark. */
        public int argb() {
            return argb;
        }
    }
}
