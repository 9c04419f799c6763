package lightwell.color.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What OpenColorIO would follow until its stack ends, or for ever, is refused before; in a sentence that names it. */
class ExaminedConfigTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HEAD = "ocio_profile_version: 2.1\nroles: {default: A, twin: B}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> circles() {
        return Stream.of(
                circle("a space by itself", "its colour space A is defined by itself", space("A", to("A", "Z"))),
                circle("a space by itself, backwards", "its colour space A is defined by itself",
                        space("A", "from_reference: !<ColorSpaceTransform> {src: Z, dst: a, direction: inverse}")),
                circle("two spaces by each other", "its colour space A is defined by itself, through its colour space B",
                        space("A", to("B", "Z")) + space("B", to("A", "Z"))),
                circle("by an alias", "its colour space A is defined by itself", space("A", "aliases: [x, Y], " + to("y", "Z"))),
                circle("by a role", "its colour space B is defined by itself", space("B", to("twin", "Z"))),
                circle("by a variable", "its colour space A is defined by itself",
                        "environment: {FIRST: $SECOND, SECOND: A}\n", space("A", to("\"${FIRST}\"", "Z"))),
                circle("in groups in groups", "its colour space A is defined by itself", space("A",
                        "to_reference: !<GroupTransform> {children: ["
                                + "!<MatrixTransform> {}, !<GroupTransform> {children: [!<ColorSpaceTransform> {src: Z, dst: A}]}]}")),
                circle("a space that is hidden", "its colour space A is defined by itself", "inactive_colorspaces: [A]\n",
                        space("A", to("A", "Z"))),
                circle("through an alias of YAML", "its colour space B is defined by itself",
                        "colorspaces:\n  - !<ColorSpace> {name: A, to_reference: &t !<ColorSpaceTransform> {src: B, dst: Z}}\n"
                                + "  - !<ColorSpace> {name: B, to_reference: *t}\n",
                        ""),
                circle("a named transform by itself", "its named transform N is defined by itself",
                        "named_transforms: [!<NamedTransform> {name: N, transform: !<ColorSpaceTransform> {src: N, dst: Z}}]\n", ""),
                circle("a look by itself", "its look L is defined by itself", "looks: [!<Look> {name: L, process_space: Z, "
                        + "inverse_transform: !<LookTransform> {src: Z, dst: Z, looks: \"+M | -L\"}}]\n", ""),
                circle("a look's process space by the look", "its colour space A is defined by itself, through its look L",
                        "looks: [!<Look> {name: L, process_space: A}]\n",
                        space("A", "to_reference: !<LookTransform> {src: Z, dst: Z, looks: L}")),
                circle("a view by itself", "its view V of D is defined by itself, through its colour space A",
                        "displays: {D: [!<View> {name: V, colorspace: A}]}\n",
                        space("A", "to_reference: !<DisplayViewTransform> {src: Z, display: D, view: V}"), "view V of D"),
                circle("a shared view by itself", "its view V of D",
                        "shared_views: [!<View> {name: V, colorspace: A}]\ndisplays: {D: [!<Views> [V]]}\n",
                        space("A", "to_reference: !<DisplayViewTransform> {src: Z, display: D, view: V}"), "view V of D"),
                circle("a view transform by itself", "its view transform T is defined by itself",
                        "display_colorspaces: [!<ColorSpace> {name: P}]\nview_transforms: [!<ViewTransform> {name: T, "
                                + "from_scene_reference: !<ColorSpaceTransform> {src: Z, dst: P}}]\n",
                        ""));
    }

    private static Arguments circle(String what, String said, String sections, String... spaces) {
        String list = spaces.length == 0 || spaces[0].isEmpty() ? "" : spaces[0];
        String config = sections.startsWith("  - ") ? HEAD + "colorspaces:\n" + space("Z", "isdata: false") + sections
                : HEAD + (sections.startsWith("colorspaces") ? sections + space("Z", "isdata: false")
                        : "colorspaces:\n" + space("Z", "isdata: false") + list + sections);
        return Arguments.of(what, spaces.length > 1 ? spaces[1] : said, config);
    }

    private static String space(String name, String more) {
        return "  - !<ColorSpace> {name: " + name + ", " + more + "}\n";
    }

    private static String to(String source, String target) {
        return "to_reference: !<ColorSpaceTransform> {src: " + source + ", dst: " + target + "}";
    }

    private static String file(String name) {
        return "to_reference: !<FileTransform> {src: " + name + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("circles")
    void aCircleIsNamed(String what, String said, String config) {
        String refused = refused(config);
        assertTrue(refused.contains(said), refused);
        assertTrue(refused.contains("defined by itself"), refused);
    }

    /** What is used twice, or by a name that only looks like it, is no circle. */
    @Test
    void whatOnlyLooksLikeACircleIsRead() throws Exception {
        accepted(HEAD + "colorspaces:\n" + space("Z", "isdata: false") + space("A", to("B", "C")) + space("B", to("C", "C"))
                + space("C", to("Z", "Z"))
                + space("D", "to_reference: !<FileTransform> {src: A}") + "looks: [!<Look> {name: A, process_space: A, "
                + "transform: !<ColorSpaceTransform> {src: A, dst: B}}]\n");
        accepted(HEAD + "display_colorspaces: [!<ColorSpace> {name: P}, !<ColorSpace> {name: Q}]\n"
                + "view_transforms: [!<ViewTransform> {name: T, from_scene_reference: !<ColorSpaceTransform> {src: P, dst: "
                + "Q}}]\ncolorspaces:\n"
                + space("Z", to("P", "Q")));
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        String chain = IntStream.range(0, 200).mapToObj(i -> space("S" + i, to("S" + (i + 1), "Z"))).collect(Collectors.joining());
        assertTrue(refused(HEAD + "colorspaces:\n" + space("Z", "isdata: false") + chain).contains("nested in others"));
        String groups = "!<GroupTransform> {children: [".repeat(50);
        String deep = "to_reference: " + groups + "!<ColorSpaceTransform> {src: %s, dst: Z}" + "]}".repeat(50);
        assertTrue(refused(HEAD + "colorspaces:\n" + space("A", deep.formatted("B")) + space("B", deep.formatted("Z"))).contains("deep"));
        for (String one : new String[] {"[", "{a: ", "- ", "? ", "!<x> "}) {
            String yaml = one.repeat(100_000);
            assertTimeout(SOON, () -> refused(HEAD + "x: " + yaml));
            assertTimeout(SOON, () -> refused(yaml));
        }
    }

    @Test
    void whatGrowsWithoutEndIsRefused() {
        StringBuilder doubling = new StringBuilder(HEAD + "colorspaces:\n" + space("S0", "isdata: false"));
        for (int i = 1; i < 40; i++) {
            doubling.append(space("S" + i, to("S" + (i - 1), "S" + (i - 1))));
        }
        assertTrue(assertTimeout(SOON, () -> refused(doubling.toString())).contains("more than 20000 steps"));
        StringBuilder laughs = new StringBuilder(HEAD + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
        }
        assertTrue(assertTimeout(SOON, () -> refused(laughs.toString())).contains("more than 500000 entries"));
        assertTrue(refused(HEAD + "a: &a [*a]\n").contains("refers to a, which does not exist or is not complete there"));
        assertTrue(refused(HEAD + "environment: {V: x$V}\ncolorspaces:\n" + space("A", to("$V", "A"))).contains("variables in \"$V\""));
        assertTrue(refused(HEAD + "environment: {V: $W$W, W: $X$X, X: $V$V}\ncolorspaces:\n" + space("A", to("$V", "A")))
                .contains("variables"));
        assertTrue(refused("x".repeat(9 << 20)).contains("larger than 8 MB"));
        assertTrue(refused(HEAD + "file_rules: [!<Rule> {name: R, regex: \"" + "(".repeat(5000) + "\"}]\n").contains("regex"));
        assertTrue(refused("PK\3\4 zipped").contains("archive"));
        assertTrue(refused(HEAD + "x: \"a\\0b\"").contains("NUL"));
    }

    @Test
    void filesThatReferToThemselvesAreFound() throws Exception {
        Files.createDirectory(folder.resolve("luts"));
        Files.writeString(folder.resolve("luts/one.ctf"), ctf("two.clf"));
        Files.writeString(folder.resolve("luts/two.clf"), ctf("./one.ctf"));
        String config = HEAD + "search_path: [$NOWHERE, luts]\ncolorspaces:\n" + space("A", file("one.ctf"));
        String refused = refused(config);
        assertTrue(refused.contains("one.ctf is defined by itself, through its file " + folder.toRealPath().resolve("luts/two.clf")),
                refused);
        Files.writeString(folder.resolve("luts/two.clf"), "<!DOCTYPE p [<!ENTITY r 'x'>]><ProcessList>&r;</ProcessList>");
        assertTrue(refused(config).contains("two.clf defines entities of its own"));
        Files.writeString(folder.resolve("luts/two.clf"), "<ProcessList><Matrix/></ProcessList>");
        accepted(config);
        Files.delete(folder.resolve("luts/two.clf"));
        accepted(config); // OpenColorIO says so when it is used
        Files.createSymbolicLink(folder.resolve("luts/more"), folder.resolve("luts"));
        Files.writeString(folder.resolve("luts/one.ctf"), ctf("more/more/one.ctf"));
        assertTrue(refused(config).contains("one.ctf is defined by itself"));
    }

    private static String ctf(String reference) {
        return "\uFEFF\n<ProcessList id='1' version='1.7'><Reference inBitDepth='32f' outBitDepth='32f' path='" + reference
                + "'/></ProcessList>";
    }

    @Test
    void otherFilesAreLookedAtToo() throws Exception {
        assertTrue(refused(HEAD + "colorspaces:\n" + space("A", file("/dev/zero"))).contains("/dev/zero, which is a device"));
        ByteBuffer icc = ByteBuffer.allocate(200).putInt(200).position(36);
        icc.put("acsp".getBytes(StandardCharsets.ISO_8859_1)).putInt(128, 1000);
        Files.write(folder.resolve("screen.cube"), icc.array());
        assertTrue(refused(HEAD + "colorspaces:\n" + space("A", file("screen.cube"))).contains("ICC profile"));
    }

    /** What the library reads says the same in the same lines, without comments, aliases and plain scalars. */
    @Test
    void theTextIsWrittenAnew() throws Exception {
        String written = accepted("""
                # a comment
                ocio_profile_version: 2
                name: &n "say \\"hello\\" \\t"
                description: |
                  two
                  lines
                nothing: ~
                empty: ""
                again: *n
                displays:
                  D:
                    - !<View> {name: V, colorspace: 'it''s'}
                    - !<Views> [a, b]
                matrix: [1, 0.5]
                größe: 写
                """).yaml();
        assertEquals("""

                {"ocio_profile_version": "2",\s
                "name": "say \\"hello\\" \\u0009",\s
                "description": "two\\u000Alines\\u000A",\s


                "nothing": ~,\s
                "empty": "",\s
                "again": "say \\"hello\\" \\u0009",\s
                "displays":\s
                {"D":\s
                [!<View> {"name": "V", "colorspace": "it's"},\s
                !<Views> ["a", "b"]]},\s
                "matrix": ["1", "0.5"],\s
                "größe": "写"}
                """, written);
    }

    private ExaminedConfig accepted(String config) throws Exception {
        return ExaminedConfig.read(Files.writeString(folder.resolve("config.ocio"), config), Map.of("HOME", "/nowhere"));
    }

    private String refused(String config) {
        String reason = assertThrows(ConfigException.class, () -> accepted(config)).getMessage();
        assertTrue(!reason.contains("\n") && !reason.endsWith("."), reason);
        return reason;
    }
}
