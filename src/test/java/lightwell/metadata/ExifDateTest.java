package lightwell.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifDateTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2024:05:01 10:20:30, -, -, 2024-05-01 10:20:30",
        "2024:05:01 10:20:30, 302, +03:00, 2024-05-01 10:20:30.302+03:00",
        "2024:05:01 10:20:30, -, -08:00, 2024-05-01 10:20:30-08:00",
        "2024:05:01 10:20:30, 023000, -, 2024-05-01 10:20:30.023000",
        "2024:05:01 10:20:30, '7  ', ' +00:00 ', 2024-05-01 10:20:30.7+00:00",
        "2024:05:01 10:20:30, '   ', '   :  ', 2024-05-01 10:20:30",
        "2024:05:01 10:20:30, x1, Z, 2024-05-01 10:20:30",
        "2023:02:21 14:33:08.123, 9, -, 2023-02-21 14:33:08.123",
        "2022:08:24T22:07:07+02:00, 5, +09:00, 2022-08-24 22:07:07.5+02:00",
        "2024:02:29, 3, +01:00, 2024-02-29"})
    void aDateIsToldByRfc3339(String date, String subseconds, String offset, String told) {
        assertEquals(Optional.of(told), ExifDate.readable(date, Optional.ofNullable(subseconds), Optional.ofNullable(offset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000:00:00 00:00:00", "    :  :     :  :  ", "2023:02:29", "2024:13:01 00:00:00", "2024:05:01 24:00:00",
        "2024:05:01 10:20",
        "2024-05-01 10:20:30", "2024-04-22T14:38:09GMT+2", "12024:05:01", "1:2:3", "2024:05:01 10:20:30 \u0007"})
    void whatIsNoDateStays(String text) {
        assertEquals(Optional.empty(), ExifDate.readable(text, Optional.of("1"), Optional.of("+01:00")));
    }

    /** What comes out is read by others once the space is a T. */
    @Test
    void othersReadIt() {
        String told = ExifDate.readable("2024:05:01 10:20:30", Optional.of("302"), Optional.of("+03:00")).orElseThrow();
        assertEquals(OffsetDateTime.parse("2024-05-01T07:20:30.302Z").toInstant(),
                OffsetDateTime.parse(told.replace(' ', 'T'), DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    }
}
