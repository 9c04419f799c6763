package lightwell.sample;

import java.util.List;
import lightwell.sample.Shapes.Box;
import lightwell.sample.Shapes.Ellipsoid;
import lightwell.sample.Shapes.Plane;

/**
 * The objects of the scene: toys on a table at dusk, in front of a wall with a window and a lit shelf. Metres; y is up, z points away from
 * the camera.
 */
final class StillLife {

    /** A round lamp: {@code radiance} of its disc, SDR white = 1; {@code body} is its visible object, or null. */
    record Lamp(Vec centre, double radius, Vec radiance, Shape body) {}

    static final double WALL = 0.78;

    private static final Vec BODY = new Vec(0.185, 0.072, 0.02);
    private static final Vec HEAD = new Vec(0.185, 0.202, 0.015);
    private static final double HEAD_RADIUS = 0.054;

    private static final Ellipsoid GLOBE = Ellipsoid.sphere(0.402, 0.103, 0.34, 0.085);

    private static final Vec RED = new Vec(0.80, 0.035, 0.03);
    private static final Vec GREEN = new Vec(0.03, 0.62, 0.07);
    private static final Vec BLUE = new Vec(0.03, 0.07, 0.72);
    private static final Vec YELLOW = new Vec(0.88, 0.62, 0.03);
    private static final Vec TEAL = new Vec(0.02, 0.45, 0.48);
    private static final Vec VIOLET = new Vec(0.40, 0.06, 0.62);
    private static final Vec OAK = new Vec(0.50, 0.33, 0.19);
    private static final Vec DARK_HAIR = new Vec(0.095, 0.05, 0.03);

    static final List<SceneObject> THINGS = List.of(
            SceneObject.scenery(new Plane(new Vec(0, 1, 0), 0), new Surfaces.Table()),
            SceneObject.scenery(new Plane(new Vec(0, 0, -1), -WALL), new Surfaces.Wall()),
            // The doll
            new SceneObject(new Ellipsoid(BODY, new Vec(0.076, 0.108, 0.072)), new Surfaces.Dress(BODY), SceneObject.Role.SUBJECT),
            new SceneObject(new Ellipsoid(HEAD, Vec.grey(HEAD_RADIUS)), new Surfaces.Face(HEAD, HEAD_RADIUS), SceneObject.Role.SKIN),
            new SceneObject(new Ellipsoid(HEAD.plus(new Vec(0.004, 0.016, 0.013)), new Vec(0.0565, 0.0535, 0.054)),
                    Surface.plain(DARK_HAIR), SceneObject.Role.SUBJECT),
            new SceneObject(Ellipsoid.sphere(0.192, 0.276, 0.028, 0.019), Surface.plain(DARK_HAIR), SceneObject.Role.SUBJECT),
            // Blocks
            SceneObject.scenery(Box.turned(-0.225, 0.045, 0.10, 0.045, 0.045, 0.045, 24), Surface.plain(BLUE)),
            SceneObject.scenery(Box.turned(-0.108, 0.045, 0.13, 0.045, 0.045, 0.045, -14), Surface.plain(YELLOW)),
            SceneObject.scenery(Box.turned(-0.165, 0.135, 0.115, 0.045, 0.045, 0.045, 38), Surface.plain(RED)),
            SceneObject.scenery(Box.turned(-0.365, 0.03, 0.17, 0.062, 0.03, 0.03, 14), Surface.plain(OAK)),
            // Balls
            SceneObject.scenery(Ellipsoid.sphere(-0.02, 0.038, -0.10, 0.038), Surface.lacquered(GREEN)),
            SceneObject.scenery(Ellipsoid.sphere(-0.135, 0.026, -0.17, 0.026), Surface.lacquered(YELLOW.mix(RED, 0.45))),
            SceneObject.scenery(Ellipsoid.sphere(0.095, 0.021, -0.20, 0.021), Surface.lacquered(VIOLET)),
            SceneObject.scenery(Ellipsoid.sphere(0.31, 0.030, -0.12, 0.030), Surface.lacquered(TEAL)),
            // The lamp on its foot
            SceneObject.scenery(GLOBE, new Surfaces.Globe()),
            SceneObject.scenery(new Ellipsoid(new Vec(0.402, 0.006, 0.34), new Vec(0.062, 0.022, 0.062)), Surface.plain(OAK)),
            // The shelf and its books
            SceneObject.scenery(Box.turned(0.34, 0.377, WALL - 0.06, 0.33, 0.0085, 0.06, 0), Surface.plain(OAK)),
            SceneObject.scenery(Box.turned(0.13, 0.446, WALL - 0.05, 0.013, 0.060, 0.04, 0), Surface.plain(TEAL)),
            SceneObject.scenery(Box.turned(0.162, 0.439, WALL - 0.05, 0.016, 0.053, 0.04, 0), Surface.plain(new Vec(0.62, 0.55, 0.42))),
            SceneObject.scenery(Box.turned(0.198, 0.450, WALL - 0.05, 0.017, 0.064, 0.04, 0), Surface.plain(RED.mix(BLUE, 0.25))),
            SceneObject.scenery(Ellipsoid.sphere(0.50, 0.4255, WALL - 0.06, 0.04), Surface.plain(new Vec(0.60, 0.58, 0.55))));

    static final List<Lamp> LAMPS = List.of(
            new Lamp(new Vec(-1.1, 1.25, -1.15), 0.34, new Vec(27, 25, 23.5), null),
            // The window, slightly behind its pane, so that it lights the room and not its own wall
            new Lamp(new Vec(-0.38, 0.37, WALL + 0.06), 0.20, new Vec(6.5, 3.4, 1.5), null),
            new Lamp(GLOBE.centre(), GLOBE.radius(), new Vec(6.0, 4.0, 2.1), GLOBE));

    private StillLife() {}
}
