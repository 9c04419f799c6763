package lightwell.sample;

import static lightwell.sample.Ease.clamp;
import static lightwell.sample.Ease.length;
import static lightwell.sample.Ease.roundedBox;
import static lightwell.sample.Ease.step;

/** The demo scene's painted and glowing surfaces. */
final class Surfaces {

    /** The brightest light in the scene: four times SDR white. */
    static final double PEAK = 4.0;

    private Surfaces() {}

    /** Oak planks along x, with a checkered play mat on them. */
    static final class Table implements Surface {

        private static final Vec OAK = new Vec(0.46, 0.29, 0.16);
        private static final Vec CREAM = new Vec(0.72, 0.66, 0.54);
        private static final Vec SAGE = new Vec(0.30, 0.42, 0.36);
        private static final double SQUARE = 0.055;

        @Override
        public Vec albedo(Vec p, Vec normal) {
            double mat = mat(p);
            if (mat > 0) {
                return oak(p);
            }
            if (mat > -0.022) {
                return SAGE.times(0.75);
            }
            boolean even = Math.floorMod((long) Math.floor((p.x() + 0.03) / SQUARE) + (long) Math.floor((p.z() + 0.10) / SQUARE),
                    2L) == 0;
            return even ? CREAM : SAGE;
        }

        private static double mat(Vec p) {
            return roundedBox(p.x() + 0.03, p.z() + 0.10, 0.44, 0.34, 0.05);
        }

        private static Vec oak(Vec p) {
            double plank = p.z() / 0.14;
            double index = Math.floor(plank);
            double tone = 0.88 + 0.2 * (0.5 + 0.5 * Math.sin(index * 12.9898));
            double grain = 1 + 0.05 * Math.sin(190 * p.z() + 3.0 * Math.sin(5 * p.x() + index * 2.4) + 9 * Math.sin(1.3 * p.x() + index));
            double groove = step(0.0, 0.02, Math.min(plank - index, index + 1 - plank));
            return OAK.times(tone * grain * (0.35 + 0.65 * groove));
        }

        @Override
        public double gloss(Vec p) {
            return mat(p) > 0 ? 0.022 : 0;
        }
    }

    /** The back wall with a window to the evening sky on the left and a strip of light on the right. */
    static final class Wall implements Surface {

        private static final Vec PAINT = new Vec(0.20, 0.27, 0.33);
        private static final Vec FRAME = new Vec(0.55, 0.52, 0.47);
        private static final double WINDOW_X = -0.37;
        private static final double WINDOW_Y = 0.40;
        private static final double WINDOW_HALF_WIDTH = 0.25;
        private static final double WINDOW_HALF_HEIGHT = 0.24;
        private static final double STRIP_Y = 0.352;
        private static final double STRIP_FROM = 0.06;
        private static final double STRIP_TO = 0.60;
        private static final double STRIP_HALF_HEIGHT = 0.008;

        @Override
        public Vec albedo(Vec p, Vec normal) {
            return isPane(p) ? Vec.ZERO : window(p) < 0.016 ? FRAME : PAINT;
        }

        private static boolean isPane(Vec p) {
            return window(p) < -0.004 && Math.abs(p.x() - WINDOW_X) > 0.006 && Math.abs(p.y() - WINDOW_Y - 0.05) > 0.006;
        }

        @Override
        public Vec emission(Vec p, Vec normal, Vec towardsEye) {
            if (isPane(p)) {
                return sky(p.x() - WINDOW_X, p.y() - (WINDOW_Y - WINDOW_HALF_HEIGHT));
            }
            return strip(p.x(), p.y());
        }

        private static double window(Vec p) {
            return roundedBox(p.x() - WINDOW_X, p.y() - WINDOW_Y, WINDOW_HALF_WIDTH, WINDOW_HALF_HEIGHT, 0.012);
        }

        /** Sunset: from the glow at the horizon to deepening blue, a sun at the peak, two ridges of hills. */
        private static Vec sky(double x, double y) {
            Vec low = new Vec(2.3, 0.86, 0.22);
            Vec middle = new Vec(1.05, 0.50, 0.52);
            Vec high = new Vec(0.20, 0.28, 0.66);
            Vec sky = low.mix(middle, step(0.07, 0.22, y)).mix(high, step(0.15, 0.48, y));
            double sun = length(x + 0.07, y - 0.155);
            sky = sky.plus(new Vec(1.5, 0.80, 0.30).times(Math.exp(-sun * sun / 0.006)));
            sky = sky.mix(new Vec(PEAK, 3.3, 2.2), 1 - step(0.0285, 0.0305, sun));
            double far = 0.088 + 0.018 * Math.sin(9 * x + 1) + 0.008 * Math.sin(23 * x);
            double near = 0.052 + 0.016 * Math.sin(7 * x + 4) + 0.006 * Math.sin(31 * x + 2);
            if (y < near) {
                return new Vec(0.045, 0.055, 0.075);
            }
            return y < far ? new Vec(0.30, 0.15, 0.17) : limit(sky);
        }

        /** A smooth ramp from 0 to the peak, from left to right, and its glow on the wall. */
        private static Vec strip(double x, double y) {
            double ramp = PEAK * clamp((x - STRIP_FROM) / (STRIP_TO - STRIP_FROM));
            double away = y - STRIP_Y;
            Vec tint = new Vec(1, 0.90, 0.74);
            double middle = (STRIP_FROM + STRIP_TO) / 2;
            if (roundedBox(x - middle, away, (STRIP_TO - STRIP_FROM) / 2, STRIP_HALF_HEIGHT, STRIP_HALF_HEIGHT) < 0) {
                return tint.times(ramp);
            }
            double glow = step(STRIP_FROM - 0.05, STRIP_TO, x) * step(STRIP_TO + 0.12, STRIP_TO - 0.1, x);
            return tint.times(0.30 * glow * Math.exp(-Math.abs(away) / 0.075));
        }

        private static Vec limit(Vec light) {
            return light.times(Math.min(1, PEAK / light.largest()));
        }
    }

    /** A glass globe lit from within: the peak in the middle, less towards the edge. */
    static final class Globe implements Surface {

        @Override
        public Vec albedo(Vec p, Vec normal) {
            return Vec.ZERO;
        }

        @Override
        public Vec emission(Vec p, Vec normal, Vec towardsEye) {
            double facing = clamp(normal.dot(towardsEye));
            return new Vec(1, 0.80, 0.52).mix(new Vec(1, 0.62, 0.30), 1 - facing).times(PEAK * (0.42 + 0.58 * facing));
        }
    }

    /** The doll's face, turned to the camera: skin with rosy cheeks, two eyes, a smile. */
    record Face(Vec centre, double radius) implements Surface {

        private static final Vec SKIN = new Vec(0.74, 0.47, 0.34);
        private static final Vec CHEEK = new Vec(0.76, 0.28, 0.22);
        private static final Vec INK = new Vec(0.05, 0.03, 0.03);

        @Override
        public Vec albedo(Vec p, Vec normal) {
            double x = (p.x() - centre.x()) / radius + 0.16;
            double y = (p.y() - centre.y()) / radius;
            if (p.z() > centre.z()) {
                return SKIN;
            }
            double side = Math.abs(x);
            double eye = length((side - 0.30) / 0.075, (y - 0.03) / 0.095);
            double smile = Math.abs(length(x, y + 0.10) - 0.24);
            if (eye < 1 || smile < 0.022 && y < -0.24) {
                return INK;
            }
            double cheek = length(side - 0.48, y + 0.20) / 0.22;
            return SKIN.mix(CHEEK, 0.75 * (1 - step(0.3, 1, cheek)));
        }
    }

    /** The doll's knitted dress: horizontal stripes and a row of buttons. */
    record Dress(Vec centre) implements Surface {

        /** Height of the uppermost of three buttons above the doll's middle, and their distance. */
        private static final double BUTTON_TOP = 0.037;
        private static final double BUTTON_PITCH = 0.025;
        private static final Vec CORAL = new Vec(0.78, 0.20, 0.13);
        private static final Vec WHITE = new Vec(0.80, 0.77, 0.70);

        @Override
        public Vec albedo(Vec p, Vec normal) {
            double height = p.y() - centre.y();
            boolean stripe = height > 0.052 && height < 0.066 || height > -0.034 && height < -0.020 || height > -0.054 && height < -0.046;
            double nearest = BUTTON_TOP - BUTTON_PITCH * Math.rint(clamp((BUTTON_TOP - height) / BUTTON_PITCH / 2) * 2);
            boolean button = p.z() < centre.z() && length(p.x() - centre.x() + 0.012, height - nearest) < 0.0048;
            return stripe || button ? WHITE : CORAL;
        }
    }
}
