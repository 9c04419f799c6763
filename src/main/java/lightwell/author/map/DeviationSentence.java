package lightwell.author.map;

import java.util.Locale;
import lightwell.message.Message;

/** Says how far Apple's and ISO's description of one map are apart. Stateless. */
public final class DeviationSentence {

    private DeviationSentence() {}

    /** Whether they are farther apart than is aimed at. */
    public static boolean large(double stops) {
        return stops > AppleFit.WANTED;
    }

    /** @param stops the greatest difference of their light over all codes; a large one is explained */
    public static Message of(double stops) {
        String most = number("%.3f", stops);
        return large(stops)
                ? Message.of("author.deviation-large", most, number("%.2f", AppleFit.WANTED), number("%.2f", AppleFit.CLOSE_UP_TO))
                : Message.of("author.deviation", most);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
