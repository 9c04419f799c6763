package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Said;
import lightwell.metadata.Bytes;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IccTableProfilesTest {

    private final List<String> warnings = new ArrayList<>();

    private Optional<ColorEncoding> read(byte[] profile) {
        return IccReader.read(profile, Said.to(warnings));
    }

    @Test
    void tablesAreTakenWhole() {
        for (byte[] profile : List.of(TableProfiles.curvesAndMatrix("scnr"), TableProfiles.grid("mntr"))) {
            ColorEncoding encoding = read(profile).orElseThrow();
            assertTrue(encoding.tables().isPresent());
            assertEquals("lookup tables", encoding.curve());
            assertEquals("ICC profile", encoding.source());
            assertFalse(encoding.hdr());
        }
        assertEquals(List.of(), warnings);
    }

    /** What the engine gets is small: a header, the table and a white. */
    @Test
    void nothingElseReachesTheEngine() throws MalformedException {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", new Bytes().text("mluc").u32(0, 0xFFFFFFFFL, 0xFFFFFFFFL).done());
        tags.put("A2B0", TableProfiles.grid());
        tags.put("gamt", new byte[64]);
        IccProfile written = new IccProfile(IccTableProfiles.of(new IccProfile(TableProfiles.profile("scnr", 2, tags))).profile());
        assertEquals(List.of("A2B0", "wtpt"), List.copyOf(written.names()));
        byte[] table = new byte[TableProfiles.grid().length];
        written.tag("A2B0").get(0, table);
        assertTrue(Arrays.equals(TableProfiles.grid(), table));
        assertEquals(0.9642, written.xyz("wtpt")[0], 1e-4);
    }

    @Test
    void theOnlyTableMayBeTheColorimetricOne() {
        byte[] profile = TableProfiles.profile("scnr", 4, Map.of("A2B1", TableProfiles.curvesAndMatrix()));
        assertTrue(read(profile).orElseThrow().tables().isPresent());
    }

    @Test
    void noTableIsReadBeyondItsEnd() {
        for (byte[] table : List.of(TableProfiles.curvesAndMatrix(), TableProfiles.grid())) {
            for (int length = 8; length < table.length; length += length < 200 ? 1 : 37) {
                assertRefused(Arrays.copyOf(table, length));
            }
        }
    }

    /** At: what is changed there makes the engine read elsewhere, or too much. */
    @ParameterizedTest
    @CsvSource({"8, 4", "9, 4", "12, 127", "15, 33", "15, 8", "20, 64", "24, 1", "28, 127", "32, 65", "42, 1", "116, 120", "125, 9"})
    void partsOutsideAreRefused(int at, int value) {
        byte[] table = TableProfiles.curvesAndMatrix();
        if (at == 42) {
            table[40] = 1; // a count of 65,536 samples
        }
        table[at] = (byte) value;
        assertRefused(table);
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "10, 1", "10, 130", "48, 255", "50, 255", "49, 0"})
    void gridsThatAreTooLargeAreRefused(int at, int value) {
        byte[] table = TableProfiles.grid();
        table[at] = (byte) value;
        if (at == 49) {
            table[48] = 0; // no entries at all
        }
        assertRefused(table);
    }

    @Test
    void onlyProfilesOfPictures() {
        assertRefused(TableProfiles.profile("link", 4, Map.of("A2B0", TableProfiles.grid())), "not a picture profile");
        assertRefused(TableProfiles.profile("scnr", 5, Map.of("A2B0", TableProfiles.grid())), "not a picture profile");
        byte[] cmyk = TableProfiles.grid("prtr");
        System.arraycopy("CMYK".getBytes(StandardCharsets.UTF_8), 0, cmyk, 16, 4);
        assertTrue(read(cmyk).isEmpty());
    }

    private void assertRefused(byte[] table) {
        assertRefused(TableProfiles.profile("scnr", 4, Map.of("A2B0", table)), "has lookup tables that cannot be used (");
    }

    private void assertRefused(byte[] profile, String because) {
        warnings.clear();
        assertTrue(read(profile).isEmpty());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(because), warnings.get(0));
        assertTrue(warnings.get(0).endsWith("; the profile is left out."), warnings.get(0));
    }
}
