package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RgbProfileTest {

    /** ST 2084 codes of 100 and 203 nits, as BT.2408 gives them. */
    private static final float HUNDRED_NITS = 0.508078f;
    private static final float WHITE_NITS = 0.580689f;

    static Stream<Arguments> pq() {
        return Stream.of(Arguments.of("Display P3 PQ", Primaries.DISPLAY_P3, 12), Arguments.of("P3 D65 ST2084", Primaries.DISPLAY_P3, 12),
                Arguments.of("Rec. 2020 PQ", Primaries.REC2020, 9), Arguments.of("Rec. 2020 ST2084", Primaries.REC2020, 9));
    }

    @ParameterizedTest
    @MethodSource("pq")
    void aPqProfileIsUnderstoodByTagAndByName(String title, Primaries primaries, int code) {
        byte[] profile = RgbProfile.pq(title, primaries, code);
        assertEquals(Optional.empty(), IccCheck.problem(profile));
        assertRead(profile, title, primaries, new Transfer.Pq());
        assertRead(without(profile, "cicp"), title, primaries, new Transfer.Pq());
    }

    /** Java's own colour management (Little CMS) reads the tables: 10,000 nits are 1, and a step of the table is 0.15 nits. */
    @ParameterizedTest
    @MethodSource("pq")
    void anotherProgramReadsThePqTables(String title, Primaries primaries, int code) {
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(RgbProfile.pq(title, primaries, code)));
        for (float[] nits : new float[][] {{HUNDRED_NITS, 100}, {WHITE_NITS, 203}, {1, 10_000}}) {
            float[] xyz = space.toCIEXYZ(new float[] {nits[0], nits[0], nits[0]});
            assertEquals(nits[1] / 10_000, xyz[1], 2e-4 * xyz[1] + 5e-5);
            assertEquals(0.9642 * xyz[1], xyz[0], 5e-4 * xyz[1] + 5e-5);
            assertEquals(0.8249 * xyz[1], xyz[2], 5e-4 * xyz[1] + 5e-5);
        }
    }

    @Test
    void sdrProfilesHaveSrgbsCurve() {
        assertRead(RgbProfile.displayP3(), "Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb());
        assertRead(RgbProfile.srgbCurve("sRGB", Primaries.REC709), "sRGB", Primaries.REC709, new Transfer.Srgb());
    }

    /** The red of Display P3 adapted to D50, as Apple's profile has it: 0.51512 0.2412 -0.00105. */
    @Test
    void anotherProgramReadsTheMatrix() {
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(RgbProfile.displayP3()));
        float[] red = space.toCIEXYZ(new float[] {1, 0, 0});
        assertArrayEquals(new float[] {0.5151f, 0.2412f}, new float[] {red[0], red[1]}, 5e-4f);
        float[] srgb = new ICC_ColorSpace(ICC_Profile.getInstance(RgbProfile.srgbCurve("sRGB", Primaries.REC709)))
                .toCIEXYZ(new float[] {1, 0, 0});
        assertArrayEquals(new float[] {0.4360f, 0.2225f, 0.0139f}, srgb, 5e-4f);
    }

    /** The profile that demo photos had before it was made by a class of its own. */
    @Test
    void theDemoPhotoKeepsItsProfile() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(RgbProfile.displayP3());
        assertEquals("c9486c9601a5dc74e96cc7697e0135b74d8c2f74584fcadefeca69e7fbe9c897", HexFormat.of().formatHex(hash));
    }

    private static void assertRead(byte[] profile, String title, Primaries primaries, Transfer curve) {
        List<Message> warnings = new ArrayList<>();
        ColorEncoding read = IccReader.read(profile, warnings::add).orElseThrow();
        assertEquals(List.of(), warnings);
        assertEquals(title, read.name());
        assertEquals(primaries, read.primaries());
        assertEquals(curve, read.red());
        assertEquals(curve, read.blue());
    }

    /** Renames a tag, so that no reader knows it. */
    private static byte[] without(byte[] profile, String tag) {
        String text = new String(profile, StandardCharsets.ISO_8859_1);
        byte[] changed = profile.clone();
        changed[text.indexOf(tag)] = 'x';
        return changed;
    }
}
