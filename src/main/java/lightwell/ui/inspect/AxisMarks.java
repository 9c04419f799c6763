package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;

/** Marked values on an axis of light: middle grey, SDR white and the headroom. Stateless. */
final class AxisMarks {

    /** Reflectance of a grey card. */
    private static final double MIDDLE_GREY = 0.18;

    private AxisMarks() {}

    static List<Double> of(Measurable subject) {
        List<Double> marks = new ArrayList<>();
        OptionalDouble light = white(subject);
        if (light.isPresent()) {
            double white = light.getAsDouble();
            marks.add(MIDDLE_GREY * white);
            marks.add(white);
            if (subject.limits().high() > white * 1.01) {
                marks.add((double) subject.limits().high());
            }
        } else if (subject.figure() == Figure.STOPS) {
            marks.add(0.0);
        }
        return marks;
    }

    /** SDR white; empty if the numbers are not light. */
    static OptionalDouble white(Measurable subject) {
        boolean light = subject.figure() == Figure.LINEAR || subject.figure() == Figure.NITS;
        return light ? OptionalDouble.of(subject.scale().unit()) : OptionalDouble.empty();
    }
}
