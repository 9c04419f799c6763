package lightwell.ui.space.draw;

import java.util.Optional;
import lightwell.depth.DepthCamera;
import lightwell.depth.SpacePoint;

/**
 * The camera of the 3D view and its movements. Immutable: every movement returns another camera. It never rolls and keeps the lens of the
 * taking camera, so that initially it sees exactly what the photo shows; the picture's frame is fitted into the view completely.
 *
 * <p>Gestures are in heights of the picture's frame, to the right and down, as the pointer moves; see {@link #heights}.
 */
public final class SpaceCamera {

    private static final double STEEPEST = Math.toRadians(89);
    private static final double ORBIT_PER_HEIGHT = Math.PI;
    /** Speed per second as a share of the distance to the pivot. */
    private static final double FLIGHT = 0.8;
    /** Smallest distance to the pivot as a share of the initial one. */
    private static final double NEAREST = 1e-3;
    private static final double FARTHEST = 1e3;

    private final TakingFrame frame;
    private final SpacePoint eye;
    private final double yaw;
    private final double pitch;
    private final SpacePoint pivot;
    private final double firstDepth;

    private SpaceCamera(TakingFrame frame, SpacePoint eye, double yaw, double pitch, SpacePoint pivot, double firstDepth) {
        this.frame = frame;
        this.eye = eye;
        this.yaw = yaw;
        this.pitch = pitch;
        this.pivot = pivot;
        this.firstDepth = firstDepth;
    }

    /**
     * The camera that took the photo.
     *
     * @param pivotDepth metres to the pivot of the first movements, in the middle of the picture
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static SpaceCamera taking(DepthCamera camera, double pivotDepth) {
        return taking(TakingFrame.of(camera), pivotDepth);
    }

    /** Like {@link #taking(DepthCamera, double)}. */
    public static SpaceCamera taking(TakingFrame frame, double pivotDepth) {
        if (!(pivotDepth > 0) || Double.isInfinite(pivotDepth)) {
            throw new IllegalArgumentException("The pivot must lie in front of the camera, not at " + pivotDepth + " m.");
        }
        return new SpaceCamera(frame, SpacePoint.ORIGIN, 0, 0, frame.at(0, 0, pivotDepth), pivotDepth);
    }

    public TakingFrame frame() {
        return frame;
    }

    public SpacePoint eye() {
        return eye;
    }

    /** The centre of {@link #orbit}. */
    public SpacePoint pivot() {
        return pivot;
    }

    /** Radians about the vertical, to the left. */
    public double yaw() {
        return yaw;
    }

    /** Radians upwards. */
    public double pitch() {
        return pitch;
    }

    /** Distance to the pivot in metres. */
    public double reach() {
        return pivot.minus(eye).length();
    }

    /** Objects nearer than this, in metres, need not be drawn. */
    public double nearClip() {
        return Math.max(firstDepth * NEAREST, reach() * 0.01);
    }

    /** The unit vector to the right. */
    public SpacePoint right() {
        return new SpacePoint(Math.cos(yaw), 0, -Math.sin(yaw));
    }

    /** The unit vector up in the view. */
    public SpacePoint up() {
        return new SpacePoint(Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), Math.cos(yaw) * Math.sin(pitch));
    }

    /** The unit vector of the viewing direction. */
    public SpacePoint forward() {
        return new SpacePoint(-Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), -Math.cos(yaw) * Math.cos(pitch));
    }

    /** Metres along the optical axis; negative behind the eye. */
    public double depth(SpacePoint point) {
        return point.minus(eye).dot(forward());
    }

    /** An end of a line, moved towards the other end up to {@link #nearClip} if it is nearer; empty if the whole line is nearer. */
    public Optional<SpacePoint> visible(SpacePoint end, SpacePoint other) {
        double here = depth(end) - nearClip();
        double there = depth(other) - nearClip();
        if (here >= 0) {
            return Optional.of(end);
        }
        return there < 0 ? Optional.empty() : Optional.of(end.plus(other.minus(end).times(here / (here - there))));
    }

    /**
     * A 3x4 matrix by rows, from space to (X, Y, Z): Z is the depth in metres, and X/Z and Y/Z are heights of the picture, from the middle
     * of the view to the right and down. It suits a pinhole at the origin that looks along +Z with a focal length of one picture height;
     * the off-centre optical axis is included as a shear.
     */
    public double[] pictureMatrix() {
        double[] rows = new double[12];
        SpacePoint ahead = forward();
        row(right().times(frame.focalX()).plus(ahead.times(frame.x())), rows, 0);
        row(up().times(-frame.focalY()).plus(ahead.times(frame.y())), rows, 4);
        row(ahead, rows, 8);
        return rows;
    }

    private void row(SpacePoint axis, double[] rows, int at) {
        rows[at] = axis.x();
        rows[at + 1] = axis.y();
        rows[at + 2] = axis.z();
        rows[at + 3] = -axis.dot(eye);
    }

    /** The projection onto a view of this many pixels, with the picture's frame fitted in completely. */
    public Projection onto(double viewWidth, double viewHeight) {
        double[] m = pictureMatrix();
        double scale = frame.heightIn(viewWidth, viewHeight);
        for (int i = 0; i < 4; i++) {
            m[i] = scale * m[i] + viewWidth / 2 * m[8 + i];
            m[4 + i] = scale * m[4 + i] + viewHeight / 2 * m[8 + i];
        }
        return new Projection(m);
    }

    /** Converts a length in pixels of a view to heights of the picture, the unit of gestures. */
    public double heights(double pixels, double viewWidth, double viewHeight) {
        return pixels / frame.heightIn(viewWidth, viewHeight);
    }

    /** Turns the scene about the pivot as if the pointer held it; the pivot keeps its position in the view. Never goes over a pole. */
    public SpaceCamera orbit(double dx, double dy) {
        return around(yaw - ORBIT_PER_HEIGHT * dx, pitch - ORBIT_PER_HEIGHT * dy);
    }

    /** Circles the pivot at constant height. */
    public SpaceCamera turntable(double radians) {
        return around(yaw + radians, pitch);
    }

    private SpaceCamera around(double newYaw, double newPitch) {
        SpaceCamera turned = facing(newYaw, newPitch);
        return turned.at(pivot.minus(turned.arm(this)), pivot);
    }

    /** Turns the viewing direction, so that far objects follow the pointer; the pivot turns along. */
    public SpaceCamera look(double dx, double dy) {
        SpaceCamera turned = facing(yaw + Math.atan(dx / frame.focalX()), pitch + Math.atan(dy / frame.focalY()));
        return turned.at(eye, eye.plus(turned.arm(this)));
    }

    /** The vector from the eye to the pivot that keeps the pivot's position in the view of another camera. */
    private SpacePoint arm(SpaceCamera before) {
        SpacePoint arm = before.pivot.minus(before.eye);
        return right().times(arm.dot(before.right())).plus(up().times(arm.dot(before.up())))
                .plus(forward().times(arm.dot(before.forward())));
    }

    /** Moves the scene parallel to the view; objects at the pivot's depth follow the pointer. */
    public SpaceCamera pan(double dx, double dy) {
        double depth = pivotDepth();
        return moved(right().times(-dx * depth / frame.focalX()).plus(up().times(dy * depth / frame.focalY())));
    }

    /** Multiplies the distance to the pivot. */
    public SpaceCamera dolly(double factor) {
        return dolly(factor, pivot);
    }

    /** Multiplies the depth of the point at the pivot's depth that lies this far from the middle of the view; that point stays in place. */
    public SpaceCamera dollyAt(double factor, double x, double y) {
        return dolly(factor, under(x, y, pivotDepth()));
    }

    /** Multiplies the distance to a point, which keeps its position in the view; within limits. */
    public SpaceCamera dolly(double factor, SpacePoint target) {
        SpacePoint arm = eye.minus(target);
        double length = arm.length();
        double wanted = Math.max(firstDepth * NEAREST, Math.min(firstDepth * FARTHEST, length * factor));
        return length > 0 && Double.isFinite(wanted) ? at(target.plus(arm.times(wanted / length)), pivot) : this;
    }

    /** The point at a depth in metres that lies this far from the middle of the view, in heights. */
    public SpacePoint under(double x, double y, double depth) {
        SpacePoint there = frame.at(x, y, depth);
        return eye.plus(right().times(there.x())).plus(up().times(there.y())).plus(forward().times(depth));
    }

    /** Flies with a speed proportional to the pivot's distance; each direction is -1..1. The pivot moves along. */
    public SpaceCamera fly(double ahead, double toTheRight, double upwards, double seconds) {
        SpacePoint way = forward().times(ahead).plus(right().times(toTheRight)).plus(up().times(upwards));
        return moved(way.times(FLIGHT * seconds * reach()));
    }

    /** The same camera with another pivot. */
    public SpaceCamera withPivot(SpacePoint point) {
        return at(eye, point);
    }

    /** The taking camera. */
    public SpaceCamera reset() {
        return taking(frame, firstDepth);
    }

    private double pivotDepth() {
        return Math.max(depth(pivot), reach() / 10); // a pivot beside or behind the eye is useless
    }

    private SpaceCamera moved(SpacePoint way) {
        return at(eye.plus(way), pivot.plus(way));
    }

    private SpaceCamera at(SpacePoint place, SpacePoint about) {
        return new SpaceCamera(frame, place, yaw, pitch, about, firstDepth);
    }

    private SpaceCamera facing(double newYaw, double newPitch) {
        return new SpaceCamera(frame, eye, Math.IEEEremainder(newYaw, 2 * Math.PI), Math.max(-STEEPEST, Math.min(STEEPEST, newPitch)),
                pivot, firstDepth);
    }
}
