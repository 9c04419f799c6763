package lightwell.ui.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightwell.export.json.PhotoJson;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;

class ReadableDatesTest {

    private static final MetadataNode TREE = MetadataNode.group("", List.of(MetadataNode.group("base", List.of(
            MetadataNode.group("exif", List.of(
                    MetadataNode.group("IFD0", List.of(text("Make", "Maker"), text("DateTime", "2024:05:02 08:00:00"))),
                    MetadataNode.group("ExifIFD",
                            List.of(text("DateTimeOriginal", "2024:05:01 10:20:30"), text("DateTimeDigitized", "0000:00:00 00:00:00"),
                                    text("OffsetTime", "+01:00"), text("OffsetTimeOriginal", "+03:00"), text("SubSecTimeOriginal", "302"))),
                    MetadataNode.group("GPS", List.of(text("GPSDateStamp", "2024:05:01"))),
                    MetadataNode.group("IFD1", List.of(text("DateTime", "2024:05:03 08:00:00"))))),
            MetadataNode.group("icc", List.of(text("ProfileDateTime", "2022:01:01 00:00:00")))))));

    @Test
    void datesHaveTheFractionAndTheOffsetThatTheFileGivesThem() {
        MetadataNode readable = ReadableDates.of(TREE);
        assertEquals("2024-05-01 10:20:30.302+03:00", find(readable, "base", "exif", "ExifIFD", "DateTimeOriginal").text());
        assertEquals("2024-05-02 08:00:00+01:00", find(readable, "base", "exif", "IFD0", "DateTime").text());
        assertEquals("0000:00:00 00:00:00", find(readable, "base", "exif", "ExifIFD", "DateTimeDigitized").text(), "no date");
        assertEquals("2024-05-01", find(readable, "base", "exif", "GPS", "GPSDateStamp").text());
        assertEquals("2024-05-03 08:00:00", find(readable, "base", "exif", "IFD1", "DateTime").text(),
                "the thumbnail's offset is not known");
        assertEquals("2022-01-01 00:00:00", find(readable, "base", "icc", "ProfileDateTime").text());
        assertEquals("Maker", find(readable, "base", "exif", "IFD0", "Make").text());
    }

    @Test
    void whatTheFileHasStaysReachable() {
        MetadataNode readable = ReadableDates.of(TREE);
        MetadataNode taken = find(readable, "base", "exif", "ExifIFD", "DateTimeOriginal");
        assertEquals("2024-05-01 10:20:30.302+03:00", MetadataWords.value(taken));
        assertEquals(Optional.of("2024:05:01 10:20:30"), MetadataWords.stored(taken));
        assertEquals(PhotoJson.text(TREE), PhotoJson.text(readable), "JSON has the values of the file");
        assertEquals("\"2024:05:01 10:20:30\"", PhotoJson.text(taken));
        for (String query : List.of("2024:05:01 10:20", "2024-05-01", "30.302+03")) {
            assertEquals(Optional.of("DateTimeOriginal"), MetadataFilter.filter(readable, query + " original")
                    .map(tree -> find(tree, "base", "exif", "ExifIFD").children().get(0).name()));
        }
    }

    @Test
    void numbersAreStoredAsTheyAre() {
        assertEquals(Optional.of("0.008264462809917356"),
                MetadataWords.stored(MetadataNode.of("ExposureTime", new MetadataValue.Number(1 / 121.0), "1/121 sec")));
        assertEquals(Optional.of("48 51 30.25"), MetadataWords
                .stored(MetadataNode.of("GPSLatitude", new MetadataValue.Numbers(List.of(48.0, 51.0, 30.25)), "48° 51' 30.25\"")));
        assertEquals(Optional.empty(), MetadataWords.stored(MetadataNode.of("ISO", new MetadataValue.Number(125), "125")));
        assertEquals(Optional.empty(), MetadataWords.stored(text("Make", "Maker")));
    }

    /** As ExifTool's composite SubSecDateTimeOriginal has it: 2023:02:21 14:33:08.302+03:00. */
    @Test
    void theMomentOfARealPhotoIsToldToTheThousandth() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("pug.heic"))) {
            assertEquals("2023-02-21 14:33:08.302+03:00", photo.camera().taken());
            MetadataNode readable = ReadableDates.of(photo.metadata());
            assertEquals(photo.camera().taken(), find(readable, "base", "exif", "ExifIFD", "DateTimeOriginal").text());
            assertTrue(find(readable, "base", "exif", "ExifIFD", "ExposureTime").text().startsWith("1/121"));
        }
    }

    private static MetadataNode find(MetadataNode tree, String... path) {
        MetadataNode at = tree;
        for (String name : path) {
            at = at.children().stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
        }
        return at;
    }

    private static MetadataNode text(String name, String value) {
        return MetadataNode.of(name, new MetadataValue.Text(value), value);
    }
}
