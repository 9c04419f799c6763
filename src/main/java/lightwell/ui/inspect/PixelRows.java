package lightwell.ui.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;

/** Formats values of pixels: as rows of a table, and as tab-separated text for the clipboard. Stateless. */
final class PixelRows {

    private PixelRows() {}

    /** One value; a dash if there is none. */
    static String text(Measurable subject, Optional<PixelValues> pixel, int channel) {
        return pixel.flatMap(values -> values.of(subject)).filter(values -> channel < values.length)
                .map(values -> subject.figure().text(values[channel])).orElse(channel == 0 ? Texts.get("inspector.none") : "");
    }

    /** The text beside the layer's name: the factor of a gain, else the unit unless the name contains it. */
    static String unit(Measurable subject, Optional<PixelValues> pixel) {
        return switch (subject.figure()) {
            case NITS -> Texts.get("inspector.unit.nits");
            case METRES -> subject.unit();
            case STOPS -> subject.id().equals("gain") ? pixel.flatMap(values -> values.of(subject))
                    .map(stops -> Texts.get("inspector.unit.gain", String.format(Locale.ROOT, "%.3f", Math.pow(2, stops[0])))).orElse("")
                    : subject.unit();
            default -> "";
        };
    }

    /** The difference between two pixels: in stops if both are light, else in the unit of the layer. NaN if it does not exist. */
    static double difference(Measurable subject, float from, float to) {
        return light(subject) ? Math.log((double) to / from) / Math.log(2) : (double) to - from;
    }

    static String differenceText(Measurable subject, float from, float to) {
        double difference = difference(subject, from, to);
        if (light(subject)) {
            return Double.isNaN(difference) ? Texts.get("inspector.none")
                    : Texts.get("inspector.difference.stops", Figure.STOPS.text(difference));
        }
        String text = subject.figure().text(difference);
        return difference > 0 && !text.startsWith("+") ? "+" + text : text;
    }

    /** A line for each channel of each layer: name, unit, and the value at each pixel. */
    static String tabSeparated(List<Measurable> subjects, List<String> names, List<PixelValues> pixels) {
        StringBuilder text = new StringBuilder();
        StringJoiner head = new StringJoiner("\t", "", "\n").add(Texts.get("inspector.column.layer"))
                .add(Texts.get("inspector.column.unit"));
        for (int i = 0; i < pixels.size(); i++) {
            head.add(names.get(i) + " (" + pixels.get(i).at().x() + ", " + pixels.get(i).at().y() + ")");
        }
        text.append(head);
        for (Measurable subject : subjects) {
            for (int c = 0; c < subject.channels().size(); c++) {
                StringJoiner line = new StringJoiner("\t", "", "\n").add(Series.label(subject, c)).add(subject.unit());
                for (PixelValues pixel : pixels) {
                    int channel = c;
                    line.add(pixel.of(subject).map(values -> Float.toString(values[channel])).orElse(""));
                }
                text.append(line);
            }
        }
        return text.toString();
    }

    private static boolean light(Measurable subject) {
        return subject.figure() == Figure.LINEAR || subject.figure() == Figure.NITS;
    }
}
