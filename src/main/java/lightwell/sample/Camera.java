package lightwell.sample;

/**
 * A pinhole camera without distortion, in pixels of a picture of its own size. Pixel (0, 0) covers 0..1, so its centre is at 0.5:
 * the principal point is counted from the picture's top left corner.
 *
 * @param fx        focal length in pixels, the same both ways
 * @param pixelSize mm
 */
public record Camera(int width, int height, double fx, double cx, double cy, double pixelSize) {

    /** 7 mm in front of a 5.12 mm wide sensor: like a 47 mm lens on 35 mm film. */
    private static final double FOCAL_LENGTH = 7.0;
    private static final double SENSOR_WIDTH = 5.12;
    private static final double SENSOR_HEIGHT = 3.84;
    private static final double FILM_DIAGONAL = 43.266615;

    private static final Vec POSITION = new Vec(0.0, 0.335, -1.06);
    private static final Vec TARGET = new Vec(0.0, 0.145, 0.1);

    private static final Vec FORWARD = TARGET.minus(POSITION).unit();
    private static final Vec RIGHT = new Vec(0, 1, 0).cross(FORWARD).unit();
    private static final Vec DOWN = RIGHT.cross(FORWARD);

    /** The demo's camera for a 4:3 picture of this width. The principal point lies slightly off the centre, as in real cameras. */
    static Camera ofWidth(int width) {
        double scale = width / SENSOR_WIDTH;
        return new Camera(width, (int) Math.round(SENSOR_HEIGHT * scale), FOCAL_LENGTH * scale,
                width * 0.5032, SENSOR_HEIGHT * scale * 0.4973, 1 / scale);
    }

    static double focalLength() {
        return FOCAL_LENGTH;
    }

    /** Focal length of a 35 mm film camera with the same diagonal angle of view. */
    static double focalLength35mm() {
        return FOCAL_LENGTH * FILM_DIAGONAL / Math.hypot(SENSOR_WIDTH, SENSOR_HEIGHT);
    }

    Vec position() {
        return POSITION;
    }

    /** The ray through a position of the picture; its length makes the ray parameter equal to the depth along the optical axis. */
    Vec ray(double x, double y) {
        return FORWARD.plus(RIGHT.times((x - cx) / fx)).plus(DOWN.times((y - cy) / fx));
    }
}
