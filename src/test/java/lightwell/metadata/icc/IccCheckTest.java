package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.metadata.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IccCheckTest {

    private static final Path SYSTEM = Path.of("/usr/share/color/icc");
    private static final byte[] LINE = new Bytes().text("curv").u32(0, 0).done();

    /** A tag as ICC.1 has it, and at which byte a false length lies. */
    static Stream<Arguments> tags() {
        return Stream.of(
                tag("the count of an ASCII text", 10, new Bytes().text("desc").u32(0, 5).text("sRGB\0").u32(0, 0).bytes(new byte[70])),
                tag("the count of a Unicode text", 23,
                        new Bytes().text("desc").u32(0, 5).text("sRGB\0").u32(0, 1).u16('s').bytes(new byte[70])),
                tag("the count of records", 10, mluc()),
                tag("the size of a record", 15, mluc()),
                tag("the length of a text", 21, mluc()),
                tag("the offset of a text", 25, mluc()),
                tag("the count of samples", 9, new Bytes().text("curv").u32(0, 2).u16(0, 65_535)),
                tag("a function of more parameters", 9, new Bytes().text("para").u32(0).u16(3, 0).fixed(1, 1, 0, 1, 0)),
                tag("the count of inputs", 8, lut8()),
                tag("the count of outputs", 9, lut8()),
                tag("the nodes along an axis", 10, lut8()),
                tag("the count of input entries", 48, lut16()),
                tag("the count of output entries", 50, lut16()),
                tag("the nodes of a table of 16 bits", 10, lut16()),
                tag("where the curves B begin", 14, stages("mAB ")),
                tag("where the matrix begins", 18, stages("mAB ")),
                tag("where the curves M begin", 22, stages("mAB ")),
                tag("where the table begins", 26, stages("mAB ")),
                tag("where the curves A begin", 30, stages("mAB ")),
                tag("the nodes of a stage", 132, stages("mBA ")),
                tag("the bytes of a number", 148, stages("mBA ")),
                tag("the samples of a curve in a stage", 41, stages("mBA ")),
                tag("the count of elements", 14, elements()),
                tag("where an element begins", 18, elements()),
                tag("the size of an element", 22, elements()),
                tag("the columns of a matrix", 40, elements()),
                tag("the count of chromaticities", 8, new Bytes().text("chrm").u32(0).u16(1, 0).u32(0, 0)),
                tag("the count of colorants", 9, new Bytes().text("clro").u32(0, 1).u8(0)),
                tag("the count of named colours", 13, named()),
                tag("the count of device coordinates", 17, named()),
                tag("the count of profiles", 10, sequence()),
                tag("a text in a sequence", 42, sequence()),
                tag("the count of names", 10, dictionary()),
                tag("the length of a name", 22, dictionary()),
                tag("the entries of a video card's table", 14, new Bytes().text("vcgt").u32(0, 0).u16(3, 1, 2).u16(0, 0, 0)));
    }

    private static Arguments tag(String what, int at, Bytes tag) {
        return Arguments.of(what, at, tag.done());
    }

    private static Bytes mluc() {
        return new Bytes().text("mluc").u32(0, 1, 12).text("enUS").u32(4, 28).u16('P', '3');
    }

    private static Bytes lut8() {
        return new Bytes().text("mft1").u32(0).u8(3, 3, 2, 0).bytes(new byte[36]).bytes(new byte[3 * 256 + 8 * 3 + 3 * 256]);
    }

    private static Bytes lut16() {
        return new Bytes().text("mft2").u32(0).u8(3, 3, 2, 0).bytes(new byte[36]).u16(2, 2).bytes(new byte[2 * (3 * 2 + 8 * 3 + 3 * 2)]);
    }

    /** Three curves of 12 bytes at 32, 12 numbers at 68, the same curves again, a table of 2x2x2 nodes of bytes at 116 + 16. */
    private static Bytes stages(String type) {
        return new Bytes().text(type).u32(0).u8(3, 3, 0, 0).u32(32, 68, 32, 132, 32).bytes(LINE).bytes(LINE).bytes(LINE)
                .fixed(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0).bytes(new byte[16])
                .u8(2, 2, 2).bytes(new byte[13]).u8(1, 0, 0, 0).bytes(new byte[24]);
    }

    /** One element, a matrix of three by three, at 24 + 8. */
    private static Bytes elements() {
        return new Bytes().text("mpet").u32(0).u16(3, 3).u32(1, 32, 60).bytes(new byte[8])
                .text("matf").u32(0).u16(3, 3).bytes(new byte[48]);
    }

    private static Bytes named() {
        return new Bytes().text("ncl2").u32(0, 0, 1, 3).bytes(new byte[64]).bytes(new byte[32 + 6 + 6]);
    }

    private static Bytes sequence() {
        return new Bytes().text("pseq").u32(0, 1).bytes(new byte[20]).bytes(mluc().done()).bytes(mluc().done());
    }

    private static Bytes dictionary() {
        return new Bytes().text("dict").u32(0, 1, 16).u32(32, 2, 34, 2).u16('a', 'b');
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tags")
    void aLengthThatLiesIsFound(String what, int at, byte[] tag) {
        assertEquals(Optional.empty(), IccCheck.problem(profile("cprt", tag)), what);
        byte[] lying = tag.clone();
        lying[at] = (byte) 0xFF;
        String problem = IccCheck.problem(profile("cprt", lying)).map(Message::toString).orElse("");
        assertTrue(problem.startsWith("its tag cprt ("), what + ": " + problem);
        byte[] cut = Arrays.copyOf(tag, tag.length - 1);
        boolean tail = !new String(tag, 0, 4, StandardCharsets.ISO_8859_1).equals("desc"); // many leave the last part out
        assertEquals(tail, IccCheck.problem(profile("cprt", cut)).isPresent(), what + ", cut short");
    }

    @Test
    void everyEntryOfTheTableCounts() {
        byte[] good = profile("desc", mluc().done());
        byte[] second = profile("desc", mluc().done(), new Bytes().text("mluc").u32(0, 1000, 12).done());
        assertEquals(Optional.empty(), IccCheck.problem(good));
        assertTrue(IccCheck.problem(second).isPresent());
        byte[] inside = good.clone();
        inside[132 + 7] = 8;
        assertEquals(Optional.of("its tag desc lies inside the table of tags"), IccCheck.problem(inside).map(Message::toString));
        for (int length : new int[] {0, 4, 127, 131, 140, good.length - 1}) {
            assertTrue(IccCheck.problem(Arrays.copyOf(good, length)).isPresent(), "cut at " + length);
        }
    }

    /** Whatever is changed: a sentence or none, never another exception. */
    @Test
    void survivesRandomDamage() {
        Random random = new Random(7);
        List<byte[]> all = tags().map(arguments -> (byte[]) arguments.get()[2]).toList();
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = profile("A2B0", all.get(i % all.size()));
            for (int k = 0; k < 1 + i % 4; k++) {
                bad[128 + random.nextInt(bad.length - 128)] = (byte) random.nextInt();
            }
            IccCheck.problem(bad);
        }
    }

    @Test
    void profilesOfTheWorldPass() throws IOException {
        for (int space : new int[] {ColorSpace.CS_sRGB, ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_CIEXYZ, ColorSpace.CS_PYCC,
            ColorSpace.CS_GRAY}) {
            assertEquals(Optional.empty(), IccCheck.problem(ICC_Profile.getInstance(space).getData()));
        }
        assumeTrue(Files.isDirectory(SYSTEM), SYSTEM + " is not there: profiles of the system are not tried");
        try (Stream<Path> files = Files.walk(SYSTEM)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> path.toString().matches(".*\\.ic[cm]")).toList()) {
                assertEquals(Optional.empty(), IccCheck.problem(Files.readAllBytes(file)), file.toString());
            }
        }
    }

    /** With these tags, all of one name. */
    private static byte[] profile(String name, byte[]... tags) {
        Bytes table = new Bytes().u32(tags.length);
        Bytes data = new Bytes();
        int start = 132 + 12 * tags.length;
        for (byte[] tag : tags) {
            table.text(name).u32(start + data.size(), tag.length);
            data.bytes(tag);
        }
        return new Bytes().u32(start + data.size()).text("appl").u32(0x04000000).text("mntr").text("RGB ").text("XYZ ")
                .bytes(new byte[12]).text("acsp").bytes(new byte[88]).bytes(table.done()).bytes(data.done()).done();
    }
}
