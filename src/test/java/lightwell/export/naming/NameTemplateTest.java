package lightwell.export.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.metadata.CameraInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTemplateTest {

    private static final CameraInfo CAMERA = camera("Apple", "iPhone 13 Pro", "back / triple: 5.7mm f/1.5", "2023:02:21 14:33:08.123");

    private static CameraInfo camera(String make, String model, String lens, String taken) {
        return new CameraInfo(Optional.of(make), Optional.of(model), Optional.of(lens), Optional.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(taken),
                Optional.empty(), Optional.empty(), Map.of());
    }

    private static String name(String template, CameraInfo camera) {
        return NameTemplate.parse(template).name(new NamedPhoto("IMG 1", camera, 7, "main", Optional.of("Linear Rec.709 (sRGB)"), "exr"));
    }

    @ParameterizedTest
    @CsvSource({"{stem},IMG_1.exr", "{date}/{time}_{n:04},2023-02-21/14-33-08_0007.exr", "{n},7.exr", "{stem}.{ext},IMG_1.exr",
        "{stem}.EXR,IMG_1.exr", "{camera} {lens},Apple_iPhone_13_Pro back_triple_5.7mm_f_1.5.exr",
        "{space}-{image},Linear_Rec.709_sRGB-main.exr", "a:b*c,a_b_c.exr", "shot.v001,shot.v001.exr", "{n:09},000000007.exr"})
    void fieldsBecomeNames(String template, String name) {
        assertEquals(name, name(template, CAMERA));
    }

    @Test
    void whatAPhotoDoesNotTellIsUnknown() {
        assertEquals("unknown/unknown_unknown_unknown.exr", name("{date}/{time}_{camera}_{lens}", CameraInfo.UNKNOWN));
        assertEquals("unknown.exr", name("{date}", camera("a", "b", "c", "    :  :     :  :  ")));
    }

    /** A photo's metadata are hostile. */
    @Test
    void noPhotoDecidesOnFolders() {
        CameraInfo hostile = camera("../../etc", "m", "..", "2023:02:21 14:33:08");
        assertEquals("x/.._.._etc_m.exr", name("x/{camera}", hostile));
        assertEquals("unknown/a.exr", name("{lens}/a", hostile));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{sten};the field \"sten\", which is unknown",
        "{stem;a brace that is not one of a pair", "a}b;a brace", "{};the field \"\"", "{stem:04};only n has a form",
        "{n:4};only n has a form", "../{stem};an empty name, or one of points only", "/a;an empty name", "a//b;an empty name",
        "a/;an empty"})
    void refusesOthers(String template, String first) {
        String sentence = assertThrows(IllegalArgumentException.class, () -> NameTemplate.parse(template)).getMessage();
        assertTrue(sentence.contains(first), sentence);
    }

    @Test
    void asksForTheCameraOnlyIfItIsNamed() {
        assertTrue(NameTemplate.parse("{date}").needsCamera());
        assertTrue(!NameTemplate.parse("{stem}_{n}_{space}").needsCamera());
    }

    @Test
    void longNamesAreCut() {
        String name = NameTemplate.parse("a/" + "é".repeat(200) + "{n}").name(
                new NamedPhoto("x", CAMERA, 3, "main", Optional.empty(), "exr"));
        assertTrue(name.substring(2).getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertTrue(name.endsWith(".exr"), name);
    }
}
