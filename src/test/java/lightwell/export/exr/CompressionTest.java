package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.export.ExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"none", "rle", "zips", "zip", "piz", "pxr24", "b44", "b44a", "dwaa", "dwab", "zip:1", "zips:9", "dwaa:45", "dwab:1"})
    void knowsWhatOpenExrKnows(String text) throws ExportException {
        assertEquals(text, Compression.parse(text).toString());
    }

    @Test
    void readsUpperCase() throws ExportException {
        assertEquals("dwaa:100", Compression.parse(" DWAA:100 ").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "lzw", "zip:0", "zip:10", "piz:3", "none:1", "dwaa:", "dwaa:0", "dwaa:-1", "dwaa:99999", "zip:1:1", "zip 1"})
    void refusesOthersAndNamesAll(String text) {
        ExportException refused = assertThrows(ExportException.class, () -> Compression.parse(text));
        assertTrue(refused.getMessage().contains("dwaa[:n]"), refused.getMessage());
    }

    /**
     * Depth is FLOAT and mattes are HALF. OpenEXR: "B44 ... lossy 4-by-4 pixel block compression" is of half channels alone; PXR24 makes 24
     * bits of 32.
     */
    @ParameterizedTest
    @CsvSource({"none, true, true", "rle, true, true", "zips, true, true", "zip, true, true", "piz, true, true", "dwaa, true, true",
        "dwab, true, true",
        "pxr24, true, false", "b44, false, true", "b44a, false, true"})
    void knowsWhatIsKeptOfHalfsAndOfFloats(String text, boolean half, boolean floats) throws ExportException {
        assertEquals(half, Compression.parse(text).keeps(new ExrChannel("depth.Z", ExrChannel.Type.HALF, 0)));
        assertEquals(floats, Compression.parse(text).keeps(new ExrChannel("depth.Z", ExrChannel.Type.FLOAT, 0)));
    }
}
