package lightwell.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats EXIF dates for people: by RFC 3339 with a space, "2024-05-01 10:20:30.302+03:00". Stateless. */
public final class ExifDate {

    /** Some programs write XMP dates with EXIF's colons, so "T", fraction and offset are accepted. */
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}):(\\d{2}):(\\d{2})(?:[ T](\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final Pattern SUBSECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:\\d{2}");

    private ExifDate() {}

    /**
     * A day, or a time as precise as the file states it.
     *
     * @param subseconds EXIF's digits behind the point; non-digits are dropped
     * @param offset     EXIF's offset from UTC, "+03:00"; an invalid one is dropped
     * @return empty if it is not a date, such as EXIF's blank or zero dates
     */
    public static Optional<String> readable(String date, Optional<String> subseconds, Optional<String> offset) {
        Matcher parts = DATE.matcher(date.strip());
        if (!parts.matches() || !exists(parts)) {
            return Optional.empty();
        }
        String day = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
        if (parts.group(4) == null) {
            return Optional.of(day);
        }
        String fraction = parts.group(5) != null ? parts.group(5) : matching(SUBSECONDS, subseconds).map(digits -> "." + digits).orElse("");
        String zone = parts.group(6) != null ? parts.group(6) : matching(OFFSET, offset).orElse("");
        return Optional.of(day + " " + parts.group(4) + fraction + zone);
    }

    private static boolean exists(Matcher parts) {
        try {
            LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            return parts.group(4) == null || LocalTime.parse(parts.group(4)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<String> matching(Pattern form, Optional<String> text) {
        return text.map(String::strip).filter(form.asMatchPredicate());
    }
}
