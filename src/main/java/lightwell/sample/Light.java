package lightwell.sample;

import static lightwell.sample.Ease.clamp;
import static lightwell.sample.Ease.step;

import lightwell.sample.StillLife.Lamp;

/**
 * The light along a ray: lamps with soft shadows, sky light with contact shade, one mirror bounce. Deterministic and free of noise. The
 * result is by definition the scene's true radiance, linear Display P3 with SDR white at 1, never above {@link Surfaces#PEAK}.
 */
final class Light {

    private static final Vec FROM_ABOVE = new Vec(0.30, 0.33, 0.40);
    private static final Vec FROM_BELOW = new Vec(0.17, 0.13, 0.10);
    private static final double[] SHADE_REACH = {0.008, 0.025, 0.06};
    private static final double FARTHEST_SHADE = 0.06;

    private static final SceneObject[] THINGS = StillLife.THINGS.toArray(SceneObject[]::new);
    /** Bounding spheres, so that most objects are skipped without a call. */
    private static final Vec[] CENTRES = StillLife.THINGS.stream().map(thing -> thing.shape().centre()).toArray(Vec[]::new);
    private static final double[] RADII = StillLife.THINGS.stream().mapToDouble(thing -> thing.shape().radius()).toArray();

    /** What a ray hits: nothing if {@code thing} is null. {@code t} is the ray parameter. */
    record Hit(SceneObject thing, double t) {}

    private Light() {}

    static Hit trace(Vec origin, Vec direction) {
        SceneObject nearest = null;
        double t = Double.POSITIVE_INFINITY;
        double perUnit = 1 / direction.dot(direction);
        for (int i = 0; i < THINGS.length; i++) {
            double x = CENTRES[i].x() - origin.x();
            double y = CENTRES[i].y() - origin.y();
            double z = CENTRES[i].z() - origin.z();
            double along = x * direction.x() + y * direction.y() + z * direction.z();
            if (x * x + y * y + z * z - along * along * perUnit > RADII[i] * RADII[i]) {
                continue;
            }
            double at = THINGS[i].shape().hit(origin, direction);
            if (at > 1e-6 && at < t) {
                t = at;
                nearest = THINGS[i];
            }
        }
        return new Hit(nearest, t);
    }

    /** The radiance of a camera ray's hit. */
    static Vec radiance(Hit hit, Vec origin, Vec direction) {
        Vec point = origin.plus(direction.times(hit.t()));
        Vec eye = direction.times(-1).unit();
        Vec normal = hit.thing().shape().normal(point);
        Vec light = scattered(hit.thing(), point, normal, eye);
        double gloss = hit.thing().surface().gloss(point);
        if (gloss > 0) {
            double grazing = 1 - clamp(normal.dot(eye));
            // Schlick's approximation of Fresnel's reflectance
            double mirrored = gloss + (1 - gloss) * 0.55 * grazing * grazing * grazing * grazing * grazing;
            light = light.times(1 - mirrored).plus(mirror(point, eye.times(-1).reflect(normal)).times(mirrored));
        }
        return light.times(Math.min(1, Surfaces.PEAK / Math.max(1e-9, light.largest())));
    }

    private static Vec mirror(Vec point, Vec direction) {
        Vec origin = point.plus(direction.times(1e-4));
        Hit hit = trace(origin, direction);
        if (hit.thing() == null) {
            return roomBehind(direction);
        }
        Vec at = origin.plus(direction.times(hit.t()));
        return scattered(hit.thing(), at, hit.thing().shape().normal(at), direction.times(-1));
    }

    /** The dim room behind the camera, with its large soft lamp. */
    private static Vec roomBehind(Vec direction) {
        Vec dim = FROM_BELOW.mix(FROM_ABOVE, 0.5 + 0.5 * direction.y()).times(0.6);
        Vec lamp = StillLife.LAMPS.get(0).centre().unit();
        double off = 1 - direction.dot(lamp);
        return dim.plus(Vec.grey(46 * step(0.034, 0.022, off)));
    }

    private static Vec scattered(SceneObject thing, Vec point, Vec normal, Vec eye) {
        Surface surface = thing.surface();
        Vec emitted = surface.emission(point, normal, eye);
        Vec albedo = surface.albedo(point, normal);
        if (albedo.largest() == 0) {
            return emitted;
        }
        Vec received = FROM_BELOW.mix(FROM_ABOVE, 0.5 + 0.5 * normal.y()).times(openness(thing, point, normal));
        for (Lamp lamp : StillLife.LAMPS) {
            received = received.plus(direct(thing, lamp, point, normal));
        }
        return emitted.plus(albedo.times(received));
    }

    /** Irradiance over pi from a round lamp. */
    private static Vec direct(SceneObject self, Lamp lamp, Vec point, Vec normal) {
        Vec to = lamp.centre().minus(point);
        double far = to.length();
        Vec direction = to.times(1 / far);
        double angle = Math.min(1, lamp.radius() / far);
        double facing = normal.dot(direction);
        // A lamp half below the horizon still gives some light.
        double cosine = facing > angle ? facing : facing > -angle ? (facing + angle) * (facing + angle) / (4 * angle) : 0;
        if (cosine <= 0) {
            return Vec.ZERO;
        }
        return lamp.radiance().times(cosine * angle * angle * seen(self, lamp, point, direction, far, angle));
    }

    /** The share of a lamp's disc that is not hidden. */
    private static double seen(SceneObject self, Lamp lamp, Vec point, Vec direction, double far, double angle) {
        double seen = 1;
        for (int i = 0; i < THINGS.length && seen > 1e-3; i++) {
            if (THINGS[i] == self || THINGS[i].shape() == lamp.body() || Double.isInfinite(RADII[i])) {
                continue;
            }
            double x = CENTRES[i].x() - point.x();
            double y = CENTRES[i].y() - point.y();
            double z = CENTRES[i].z() - point.z();
            double along = x * direction.x() + y * direction.y() + z * direction.z();
            double reach = RADII[i] + Math.max(0, along) * angle;
            if (along > -RADII[i] && along - RADII[i] < far && x * x + y * y + z * z - along * along < reach * reach) {
                seen *= 1 - THINGS[i].shape().hides(point, direction, far, angle);
            }
        }
        return seen;
    }

    /** The share of the sky that neighbours leave free, estimated from their distances at a few steps along the normal. */
    private static double openness(SceneObject self, Vec point, Vec normal) {
        Vec middle = point.plus(normal.times(FARTHEST_SHADE / 2));
        double open = 1;
        double[] free = SHADE_REACH.clone();
        for (int i = 0; i < THINGS.length; i++) {
            double margin = RADII[i] + 1.5 * FARTHEST_SHADE;
            double x = CENTRES[i].x() - middle.x();
            double y = CENTRES[i].y() - middle.y();
            double z = CENTRES[i].z() - middle.z();
            if (THINGS[i] != self && x * x + y * y + z * z < margin * margin) {
                for (int k = 0; k < free.length; k++) {
                    free[k] = Math.min(free[k], THINGS[i].shape().distance(point.plus(normal.times(SHADE_REACH[k]))));
                }
            }
        }
        for (int k = 0; k < free.length; k++) {
            open *= 1 - 0.42 * clamp(1 - free[k] / SHADE_REACH[k]);
        }
        return open;
    }
}
