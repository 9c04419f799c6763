package lightwell.ui.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import lightwell.depth.DepthStep;
import lightwell.depth.SpacePoint;
import lightwell.depth.measure.AreaDepths;
import lightwell.depth.measure.DepthProfile;
import lightwell.depth.measure.DepthSample;
import lightwell.depth.measure.PointDistance;
import lightwell.metadata.DepthAccuracy;
import lightwell.ui.kit.Texts;

/** Words for depth measurements. Stateless. */
public final class DepthWords {

    /** Smaller errors and deviations are written in millimetres; those below the second limit with a decimal. */
    private static final double MILLIMETRES = 0.1;
    private static final double TENTHS = 0.01;

    /** One figure of a table. */
    public record Row(String label, String value) {}

    /** A figure at both ends of a line, and its difference. */
    public record Ends(String label, String from, String to, String difference) {}

    private DepthWords() {}

    /** Metres with 3 decimals, as everywhere. */
    public static String metres(double metres) {
        return Double.isFinite(metres) ? Texts.get("depth.metres", fixed(metres, 3)) : Texts.get("depth.infinite");
    }

    /** An error or a deviation: in millimetres if it is small. */
    public static String small(double metres) {
        if (!Double.isFinite(metres)) {
            return Texts.get("depth.infinite");
        }
        return metres < MILLIMETRES ? Texts.get("depth.millimetres", fixed(1000 * metres, metres < TENTHS ? 1 : 0))
                : Texts.get("depth.metres", fixed(metres, metres < 1 ? 2 : 1));
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    private static String signed(double value) {
        String text = fixed(value, 3);
        return value > 0 && !text.matches("0\\.0+") ? "+" + text : text;
    }

    /** The text beside the line: the distance, its error and the accuracy of the metres; empty without a line. */
    public static Optional<String> line(MeasuredDepth measured) {
        return measured.line().map(line -> line.distance()
                .map(distance -> distance(distance) + " (" + measured.description().accuracy().label() + ")")
                .orElseGet(() -> Texts
                        .get(line.from().isPresent() ? "depth.hole.to" : line.to().isPresent() ? "depth.hole.from" : "depth.hole.both")));
    }

    /** The distance with its error, without the accuracy of the metres. */
    public static String distance(PointDistance distance) {
        return Double.isFinite(distance.error()) ? Texts.get("depth.distance", metres(distance.metres()), small(distance.error()))
                : Texts.get("depth.distance.open", metres(distance.metres()));
    }

    /** The accuracy of the metres, one or more sentences. */
    public static String worth(MeasuredDepth measured) {
        String bound = Texts.get("depth.bound");
        String scale = measured.description().accuracy() == DepthAccuracy.ABSOLUTE ? " " : " " + Texts.get("depth.scale") + " ";
        return bound + scale + measured.description().trust().toString();
    }

    /** Both ends of a line: position in space, distance and codes. */
    public static List<Ends> ends(MeasuredDepth.OfLine line) {
        String none = Texts.get("inspector.none");
        Optional<SpacePoint> difference = line.distance().map(PointDistance::difference);
        return List.of(
                ends("depth.x", line, sample -> fixed(sample.place().x(), 3), difference.map(d -> signed(d.x())).orElse(none)),
                ends("depth.y", line, sample -> fixed(sample.place().y(), 3), difference.map(d -> signed(d.y())).orElse(none)),
                ends("depth.z", line, sample -> fixed(sample.depth().metres(), 3), difference.map(d -> signed(-d.z())).orElse(none)),
                ends("depth.step", line, sample -> Texts.get("depth.within", small(sample.depth().half())), ""),
                ends("depth.code", line, sample -> Integer.toString(sample.code()), line.distance()
                        .map(d -> String.format(Locale.ROOT, "%+d", d.to().code() - d.from().code())).orElse(none)));
    }

    private static Ends ends(String key, MeasuredDepth.OfLine line, Function<DepthSample, String> text, String difference) {
        String none = Texts.get("inspector.none");
        return new Ends(Texts.get(key), line.from().map(text).orElse(none), line.to().map(text).orElse(none), difference);
    }

    /** The length of the profile, its jumps and holes. */
    public static String profile(DepthProfile profile) {
        StringJoiner text = new StringJoiner(", ");
        text.add(Texts.get("depth.profile", Integer.toString(profile.points().size()), metres(profile.surface())));
        if (profile.jumps() > 0) {
            text.add(Texts.get(profile.jumps() == 1 ? "depth.jump" : "depth.jumps", Integer.toString(profile.jumps())));
        }
        if (profile.holes() > 0) {
            text.add(Texts.get("depth.holes", Integer.toString(profile.holes())));
        }
        return text.toString();
    }

    /** One sample of a profile. */
    public static String point(DepthProfile.Point point) {
        String place = Texts.get("depth.point", fixed((point.from() + point.to()) / 2, 1), metres(point.surface()),
                Integer.toString(point.code()));
        DepthStep step = point.depth();
        return place + "\n"
                + (step.known() ? Texts.get("depth.point.depth", metres(step.metres()), metres(step.nearest()), metres(step.farthest()))
                        : Texts.get("depth.point.none"));
    }

    /** The plane through a region, or the reason why there is none. */
    public static List<Row> plane(MeasuredDepth.OfRegion region) {
        return region.plane().map(plane -> List.of(
                row("depth.plane.rms", small(plane.rms())),
                row("depth.plane.steps", small(plane.stepRms())),
                row("depth.plane.largest", small(plane.largest())),
                row("depth.plane.tilt", Texts.get("depth.degrees", fixed(plane.tilt(), 1))),
                row("depth.plane.distance", metres(plane.distance())))).orElse(List.of());
    }

    /** The depths of a region. */
    public static List<Row> depths(AreaDepths depths) {
        List<Row> rows = new ArrayList<>();
        depths.spread().ifPresent(spread -> {
            rows.add(row("depth.nearest", metres(spread.min())));
            rows.add(row("depth.p5", metres(spread.p5())));
            rows.add(row("depth.median", metres(spread.median().metres())));
            rows.add(row("depth.p95", metres(spread.p95())));
            rows.add(row("depth.farthest", metres(spread.max())));
            rows.add(row("depth.mean", metres(spread.mean())));
            rows.add(row("depth.median.step", small(spread.median().width())));
            rows.add(row("depth.codes", Integer.toString(spread.codes())));
        });
        rows.add(row("depth.without", Texts.get("depth.share", fixed(100 * depths.shareWithout(), 1))));
        return rows;
    }

    private static Row row(String key, String value) {
        return new Row(Texts.get(key), value);
    }
}
