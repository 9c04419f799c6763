package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import lightwell.ui.measure.Measurable;

/** One channel of a measurable layer: a row of a table. */
record Series(Measurable subject, int channel) {

    static List<Series> of(List<Measurable> subjects) {
        List<Series> all = new ArrayList<>();
        for (Measurable subject : subjects) {
            for (int c = 0; c < subject.channels().size(); c++) {
                all.add(new Series(subject, c));
            }
        }
        return all;
    }

    String label() {
        return label(subject, channel);
    }

    /** Omits the channel's name if there is only one. */
    static String label(Measurable subject, int channel) {
        return subject.channels().size() == 1 ? subject.title() : subject.title() + " " + subject.channels().get(channel);
    }
}
