package lightwell.depth.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import lightwell.failure.ToldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files were written by NumPy 2.4.6 ({@code numpy.lib.format.write_array}). */
class DepthFileTest {

    private static final String HALF_FORTRAN = "k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMywg"
            + "NCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
            + "IAoAAAA8AEAANAA9gEAAOAA+AEEAOgA/gEE=";
    private static final String BIG_DOUBLE_2 = "k05VTVBZAgB0AAAAeydkZXNjcic6ICc+ZjgnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAo"
            + "MywgNCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
            + "IAoAAAAAAAAAAD/4AAAAAAAAQAgAAAAAAABAEgAAAAAAAEAYAAAAAAAAQB4AAAAAAABAIgAAAAAAAEAlAAAA"
            + "AAAAQCgAAAAAAABAKwAAAAAAAEAuAAAAAAAAQDCAAAAAAAA=";
    private static final String UINT16_3 = "k05VTVBZAwB0AAAAeydkZXNjcic6ICc8dTInLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAo"
            + "MSwgMywgNCwgMSksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
            + "IAoAAIgTECeYOiBOqGEwdbiIQJzIr1DD2NY=";
    private static final String OBJECTS = "k05VTVBZAQB2AHsnZGVzY3InOiAnfE8nLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMywg"
            + "NCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
            + "IAqABJWYAAAAAAAAAIwWbnVtcHkuX2Nv";
    private static final String RECORDS = "k05VTVBZAQB2AHsnZGVzY3InOiBbKCdhJywgJzxmNCcpLCAoJ2InLCAnPGkyJyldLCAnZm9ydHJhbl9vcmRl"
            + "cic6IEZhbHNlLCAnc2hhcGUnOiAoMywgNCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
            + "IAoAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("map.npy"), bytes);
    }

    private DepthNumbers read(String base64) throws IOException {
        return DepthFile.read(file(Base64.getDecoder().decode(base64)));
    }

    private static float[] counting(float step) {
        float[] values = new float[12];
        IntStream.range(0, 12).forEach(i -> values[i] = i * step);
        return values;
    }

    @Test
    void readsWhatNumPyWrites() throws IOException {
        DepthNumbers halves = read(HALF_FORTRAN);
        assertEquals(4, halves.width());
        assertEquals(3, halves.height());
        assertArrayEquals(counting(0.25f), halves.values());
        DepthNumbers integers = read(UINT16_3);
        assertEquals(4, integers.width());
        assertArrayEquals(counting(5000), integers.values());
    }

    @Test
    void readsBigEndianDoubles() throws IOException {
        assertArrayEquals(counting(1.5f), read(BIG_DOUBLE_2).values());
    }

    private String refusal(String base64) {
        return assertThrows(ToldException.class, () -> read(base64)).told().english();
    }

    @Test
    void refusesObjectsAndRecords() {
        assertEquals("map.npy holds values of the type |O; float16, float32, float64 and uint16 are read.", refusal(OBJECTS));
        assertTrue(refusal(RECORDS).contains("the type record;"));
    }

    @Test
    void refusesFilesThatEndTooEarly() {
        assertEquals("map.npy ends before the array that it announces.", refusal(UINT16_3.substring(0, UINT16_3.length() - 8)));
        assertEquals("map.npy is damaged, or no array of NumPy.",
                refusal(Base64.getEncoder().encodeToString(Arrays.copyOf(Base64.getDecoder().decode(UINT16_3), 40))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }; (3,)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4, 3), }; (3, 4, 3)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4), }; (0, 4)",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999, 4), }; no depth map",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999), }; 100 million",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3, -4), }; is damaged",
        "{'descr': '<f4', 'shape': (3, 4), }; is damaged",
        "{'descr': __import__('os'), 'fortran_order': False, 'shape': (3, 4), }; is damaged",
        "{'descr': '<i8', 'fortran_order': False, 'shape': (3, 4), }; <i8"})
    void refusesHeaders(String header, String words) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[10 + text.length + 48];
        System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0}, 0, bytes, 0, 10);
        System.arraycopy(text, 0, bytes, 10, text.length);
        String sentence = assertThrows(ToldException.class, () -> DepthFile.read(file(bytes))).told().english();
        assertTrue(sentence.startsWith("map.npy ") && sentence.contains(words), sentence);
    }

    @Test
    void refusesLongHeaders() throws IOException {
        byte[] bytes = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, 127, '{'};
        assertThrows(ToldException.class, () -> DepthFile.read(file(bytes)));
    }

    @Test
    void refusesOtherFiles() throws IOException {
        String sentence = assertThrows(ToldException.class, () -> DepthFile.read(file("no map at all".getBytes(StandardCharsets.US_ASCII))))
                .told().english();
        assertEquals("map.npy is no depth map: EXR, TIFF, PNG and NPY (NumPy) are read.", sentence);
    }
}
