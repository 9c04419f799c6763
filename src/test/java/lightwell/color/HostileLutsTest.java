package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of a config that promise far more than they hold, in every format that OpenColorIO reads: each is refused in one sentence, soon,
 * and without the memory that it asks for.
 */
class HostileLutsTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String CLF = "<?xml version=\"1.0\"?>\n<ProcessList id=\"x\" compCLFversion=\"3\">%s</ProcessList>\n";
    private static final String DEPTHS = " inBitDepth=\"32f\" outBitDepth=\"32f\">";
    private static final String CSP = "CSPLUTV100\n%s\n\n2\n0 1\n0 1\n2\n0 1\n0 1\n2\n0 1\n0 1\n\n%s\n0 0 0\n";
    private static final String HOUDINI = "Version\t\t%s\nFrom\t\t0 1\nTo\t\t0 1\nBlack\t\t0\n"
            + "White\t\t1\nLength\t\t2000000000\nLUT:\n%s {\n0\n}\n";
    private static final String CONFIG = """
            ocio_profile_version: 2.1
            search_path: "."
            roles: {default: raw, scene_linear: lin, aces_interchange: lin}
            file_rules:
              - !<Rule> {name: Default, colorspace: default}
            displays:
              sRGB:
                - !<View> {name: Raw, colorspace: raw}
            colorspaces:
              - !<ColorSpace> {name: raw, isdata: true}
              - !<ColorSpace> {name: lin, encoding: scene-linear}
              - !<ColorSpace>
                name: looked-up
                from_scene_reference: !<FileTransform> {src: %s, interpolation: linear}
            """;

    @TempDir
    private Path folder;

    static Stream<Map.Entry<String, String>> luts() {
        return Map.ofEntries(Map.entry("cube.cube", "LUT_3D_SIZE 2000000\n0 0 0\n"),
                Map.entry("overflow.cube", "LUT_3D_SIZE 65000\n0 0 0\n"),
                Map.entry("line.cube", "LUT_1D_SIZE 2000000000\n0 0 0\n"),
                Map.entry("numbers.cube", "LUT_3D_SIZE 256\n" + "nan nan nan\n".repeat(1000)),
                Map.entry("cube.spi3d", "SPILUT 1.0\n3 3\n100000 100000 100000\n0 0 0 0 0 0\n"),
                Map.entry("line.spi1d", "Version 1\nFrom 0 1\nLength 2000000000\nComponents 3\n{\n0 0 0\n}\n"),
                Map.entry("cube.csp", CSP.formatted("3D", "100000 100000 100000")),
                Map.entry("line.csp", CSP.formatted("1D", "2000000000")),
                Map.entry("cube.clf", CLF.formatted("<LUT3D" + DEPTHS + "<Array dim=\"100000 100000 100000 3\">0 0 0</Array></LUT3D>")),
                Map.entry("line.clf", CLF.formatted("<LUT1D" + DEPTHS + "<Array dim=\"2000000000 3\">0 0 0</Array></LUT1D>")),
                Map.entry("matrix.clf", CLF.formatted("<Matrix" + DEPTHS + "<Array dim=\"2000000000 2000000000 3\">1</Array></Matrix>")),
                Map.entry("deep.ctf", CLF.formatted("<a>".repeat(300_000) + "</a>".repeat(300_000))),
                Map.entry("mesh.3dl", "3DMESH\nMesh 30 30\n0 1023\n0 0 0\n"),
                Map.entry("line.3dl", "0 1000000000\n" + "0 0 0\n".repeat(10)),
                Map.entry("cube.vf", "#Inventor V2.1 ascii\n\ngrid_size 100000 100000 100000\ndata\n0 0 0\n"),
                Map.entry("cube.lut", HOUDINI.formatted("3\nFormat\t\tany\nType\t\t3D", "3D")),
                Map.entry("line.lut", HOUDINI.formatted("1\nFormat\t\tany\nType\t\tRGB", "R")),
                Map.entry("discreet.lut", "LUT: 3 2000000000\n0\n"), Map.entry("cube.itx", "LUT_3D_SIZE 100000\n0 0 0\n"),
                Map.entry("truelight.cub", "# Truelight Cube v2.0\n# iDims 3\n# oDims 3\n# width 100000 100000 100000\n# Cube\n0 0 0\n"),
                Map.entry("pandora.m3d", "in 1000000000\nout 1000000000\nformat lut\nvalues\tred\tgreen\tblue\n0 0 0 0\n"),
                Map.entry("bytes.lut", "LUT8\n" + "\0".repeat(100))).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("luts")
    void isRefusedSoon(Map.Entry<String, String> lut) throws IOException {
        Files.writeString(folder.resolve(lut.getKey()), lut.getValue());
        Path config = Files.writeString(folder.resolve("config.ocio"), CONFIG.formatted(lut.getKey()));
        ColorException refusal = assertTimeoutPreemptively(LONGEST, () -> assertThrows(ColorException.class,
                () -> ColorEngine.load(ConfigChoice.file(config)).fromLinear(Primaries.AP1, "looked-up")));
        assertTrue(String.valueOf(refusal.getMessage()).contains(lut.getKey()), refusal.getMessage());
    }
}
