package lightwell.ui.measure;

import java.util.StringJoiner;
import lightwell.depth.measure.DepthProfile;
import lightwell.depth.measure.DepthSample;
import lightwell.depth.measure.PlaneFit;
import lightwell.ui.kit.Texts;

/** Depth measurements as tab-separated text for the clipboard: in metres, not rounded. Stateless. */
public final class DepthTable {

    private DepthTable() {}

    public static String of(MeasuredDepth measured) {
        StringBuilder text = new StringBuilder();
        measured.line().ifPresent(line -> {
            line.distance().ifPresent(distance -> add(text, Texts.get("depth.copy.distance"), number(distance.metres()),
                    Texts.get("depth.copy.error"), number(distance.error())));
            add(text, tabs("depth.copy.ends"));
            line.from().ifPresent(sample -> add(text, "A", sample(sample)));
            line.to().ifPresent(sample -> add(text, "B", sample(sample)));
            add(text, tabs("depth.copy.profile"));
            line.profile().points().forEach(point -> add(text, point(point)));
        });
        measured.region().ifPresent(region -> {
            region.plane().ifPresent(plane -> {
                add(text, tabs("depth.copy.plane"));
                add(text, plane(plane));
            });
            DepthWords.depths(region.depths()).forEach(row -> add(text, row.label(), row.value()));
        });
        add(text, DepthWords.worth(measured));
        return text.toString();
    }

    private static String sample(DepthSample sample) {
        return row(number(sample.place().x()), number(sample.place().y()), number(sample.depth().metres()),
                number(sample.depth().nearest()),
                number(sample.depth().farthest()), Integer.toString(sample.x()), Integer.toString(sample.y()),
                Integer.toString(sample.code()));
    }

    private static String point(DepthProfile.Point point) {
        return row(Integer.toString(point.x()), Integer.toString(point.y()), number(point.from()), number(point.to()),
                number(point.surface()),
                Integer.toString(point.code()), number(point.depth().metres()), number(point.depth().nearest()),
                number(point.depth().farthest()));
    }

    private static String plane(PlaneFit plane) {
        return row(Integer.toString(plane.count()), number(plane.rms()), number(plane.stepRms()), number(plane.largest()),
                number(plane.tilt()),
                number(plane.distance()), number(plane.normal().x()), number(plane.normal().y()), number(plane.normal().z()));
    }

    /** One text contains all headings, separated by bars. */
    private static String tabs(String key) {
        return Texts.get(key).replace('|', '\t');
    }

    private static String number(double value) {
        return Float.toString((float) value);
    }

    private static String row(String... cells) {
        StringJoiner row = new StringJoiner("\t");
        for (String cell : cells) {
            row.add(cell);
        }
        return row.toString();
    }

    private static void add(StringBuilder text, String... cells) {
        text.append(row(cells)).append('\n');
    }
}
