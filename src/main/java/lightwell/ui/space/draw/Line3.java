package lightwell.ui.space.draw;

import lightwell.depth.SpacePoint;

/** A straight line between two points in space. */
public record Line3(SpacePoint from, SpacePoint to, Kind kind) {

    /** The object that a line belongs to. */
    public enum Kind {
        X(0xFFE0_4F5F), Y(0xFF5F_B84A), Z(0xFF4A_86E8), GRID(0xFF80_8080), FRUSTUM(0xFFE8_A33D);

        private final int argb;

        Kind(int argb) {
            this.argb = argb;
        }

        /** An opaque colour that is visible on light and dark. */
        public int argb() {
            return argb;
        }
    }
}
