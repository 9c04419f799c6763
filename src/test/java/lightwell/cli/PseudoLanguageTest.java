package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lightwell.message.Escaped;
import lightwell.message.PseudoLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands in a made-up language: whatever is in plain letters has escaped the file of sentences. */
class PseudoLanguageTest extends OnePhoto {

    /** The same in every language. */
    private static final Escaped ESCAPED = new Escaped(
            "lightwell( (info|export|extract|cloud|transforms|colmap|stereo|report|encode|verify|audit|compare|thumbnail|bench))?",
            "--[a-z-]+",
            "\\b(much|teeth|shenanigans)\\b", // what one types
            "\\S*/\\S*", "[\\w-]+\\.[a-z]{3,4}\\b", "junit-?\\w*", // files
            "\\.[a-z]{3,4}\\b", // suffixes
            "(base|gainmap|depth|alpha|portrait|skin|auxiliary|hidden) +\\d+x", "(?<=íţ ĥáš )[a-z0-9 ,()]+", // names of layers
            "\\([^() ]*:[^()]*\\)|\\(grid\\)", "'[^']{4}'", // types of images and boxes, as the file has them
            "\\b(cprt|desc|wtpt|chad|[rgb]XYZ|[rgb]TRC)\\b", // tags of ICC profiles
            "zip\\[.*none", "\\bzip +(?=\\d)", "\"lzw\"", // compressions of OpenEXR
            "\\b\\d[\\d.]*(e-?\\d+)? ?(mm|cm|kB|MB|GB)\\b",
            "(?<=íţéɱ \\d{1,3}: )[^\\]]*", // libheif's own words
            "\\b(sRGB|Display P3|Rec\\.\\d+|absolute|relative|high|low)\\b", // names of spaces, and words of Apple's XMP
            "(?<=  )ICC profile(?= \\()", // the name of a profile without one; files have it, too
            "\\b(MISSING)\\b( +demo\\b)?", // verdicts, which programs look for
            "Lightwell|Demo camera", "\\b(ISO|XMP|depthData|HDRGainMapHeadroom)\\b"); // what the photo says, and names in XMP

    /** On pages of help also what one types, whose names are the same in every language, and the list of commands. */
    private static final Escaped HELP = new Escaped("\\[?-{1,2}[a-zA-Z-]+(=[A-Z|a-z0-9.]+)?]?",
            "\\b(FILE|DIR(-[AB])?|NAME|TEMPLATE|COMMAND|WHAT|MP|HDR|NITS|SUFFIX|PERCENT|SECONDS|CONFIG|MAP|PIXELS|OUT)\\b",
            "\\blightwell\\b",
            " (info|export|extract|cloud|transforms|colmap|stereo|report|encode|verify|audit|compare|presets|thumbnail|sample) (?=\\[)",
            " bench (?=\\[)",
            "\\bocio\\b", "\\.[a-z]{3,4}\\b",
            "zip\\[.*none,?",
            "(?<=: )(layers|all|depth|metres|upright|auto|srgb|nearest|ACEScg|heic|good|mono|sRGB-2\\.2|dubois|side-by-side)(?=\\))",
            "(?<=: )scale-and-shift(?=\\))",
            "(?<=: )none,piz,zip,dwaa(?=\\))");

    private final List<String> lines = new ArrayList<>();
    private PseudoLanguage spoken;

    @BeforeEach
    void speak() {
        spoken = PseudoLanguage.spoken();
    }

    @AfterEach
    void speakNoLonger() {
        spoken.close();
    }

    private void run(Object... arguments) {
        CliRun run = CliRun.of(arguments);
        Stream.concat(run.out().stream(), run.err().stream()).forEach(lines::add);
    }

    private void assertNothingEscaped(int least) {
        assertEquals(List.of(), ESCAPED.in(lines.stream()));
        assertTrue(lines.size() >= least, lines.size() + " lines");
        assertTrue(lines.stream().anyMatch(line -> line.contains("[")), "no line is in the made-up language");
    }

    @Test
    void pagesAndResults() {
        run("info", photo);
        run("info", "--security");
        run("export", photo, "-o", out.resolve("a.exr"));
        run("export", photo, "-o", out.resolve("a.exr"));
        run("export", photo, "-o", out.resolve("a.exr"), "--skip-existing");
        run("export", photo, "-o", out.resolve("a.exr"), "--skip-unchanged");
        run("export", photo, folder.resolve("gone.heic"), "-o", out, "--skip-unchanged");
        run("extract", photo, "-o", out);
        run("extract", photo, "-o", out, "--skip-existing");
        run("cloud", photo, "-o", out.resolve("a.ply"));
        run("cloud", photo, "-o", out.resolve("a.glb"), "--mesh");
        run("transforms", photo, photo, "-o", out.resolve("a.json"));
        run("colmap", photo, "-o", out.resolve("model"), "--points");
        run("report", photo, "-o", out.resolve("a.html"));
        run("report", photo, photo, "-o", out.resolve("b.html"));
        run("verify", photo, "--reference", photo);
        run("audit", folder, out);
        run("compare", photo, photo);
        run("audit", out, photo);
        run("encode", photo, "--quality", "draft", "--format", "heic,jpeg,pq-png", "-o", out.resolve("encoded"));
        run("encode", photo, "--quality", "draft", "--format", "heic", "-o", out.resolve("encoded"));
        run("bench", "export", photo, "--runs", 1, "--compression", "zip");
        assertNothingEscaped(40);
    }

    /** Lines of a page are broken anywhere, also after a dot. */
    @ParameterizedTest
    @ValueSource(strings = {"", "info", "export", "extract", "cloud", "transforms", "colmap", "stereo", "report", "encode", "verify",
        "audit", "compare", "presets", "thumbnail", "sample", "bench"})
    void help(String command) {
        CliRun run = command.isEmpty() ? CliRun.of("--help") : CliRun.of(command, "--help");
        lines.addAll(run.done().out());
        String page = String.join(" ", lines).replaceAll("(?<= )\\. +(?=[a-z]{3})", ".").replaceAll(" +", " ");
        assertEquals(List.of(), HELP.in(page));
        assertTrue(page.startsWith("[Úšáğé:] lightwell"), page);
    }

    @Test
    void refusals() throws IOException {
        Path text = Files.writeString(folder.resolve("note.heic"), "not a photo");
        Path empty = Files.createFile(folder.resolve("empty.heic"));
        for (Path file : List.of(text, empty, folder, folder.resolve("gone.heic"))) {
            run("info", file);
            run("export", file, "-o", out.resolve("a.exr"));
        }
        run("export", photo, "-o", out.resolve("a.png"));
        run("export", photo, "-o", photo);
        run("export", photo, "--threads", "0", "-o", out.resolve("a.exr"));
        run("export", photo, "--jobs", "-1", "-o", out.resolve("a.exr"));
        run("export", photo, "--shard", "3/2");
        run("export", "@" + folder.resolve("none.txt"));
        run("export", folder.resolve("*.avif"));
        run("stereo", photo, "--skip-unchanged");
        run("export", photo, "--watch");
        run("export", out, "--watch", "--name", "{n}");
        run("export", out, "--watch", "--shard", "1/2");
        run("export", out, "--watch", "--settle", "-1");
        run("stereo", out, "--watch");
        run("export", photo, "--tiles", "8");
        run("export", photo, "--layout", "shenanigans", "--float", "hdr");
        run("export", photo, "--name", "x", "-o", out.resolve("a.exr"));
        run("export", photo, "--headroom", "much", "-o", out.resolve("a.exr"));
        run("export", photo, "--compression", "lzw", "-o", out.resolve("a.exr"));
        run("export", photo, "--config", text, "-o", out.resolve("a.exr"));
        run("cloud", photo, "-o", out.resolve("a.obj"));
        run("cloud", photo, "-o", out.resolve("a.pcd"), "--mesh");
        run("cloud", photo, "-o", out.resolve("a.ply"), "--near", "900");
        run("cloud", photo, "-o", out.resolve("a.ply"), "--near", "3", "--far", "2");
        run("cloud", photo, "-o", out.resolve("a.ply"), "--matte", "teeth");
        run("transforms", photo, "-o", out.resolve("a.txt"));
        run("colmap", photo, photo, "-o", out.resolve("model"), "--points");
        run("stereo", photo, "-o", out.resolve("a.png"));
        run("stereo", photo, "-o", out.resolve("a.png"), "--shift", "50");
        run("report", photo, "-o", out.resolve("a.txt"));
        run("report", photo, "--compare", "-o", out.resolve("a.html"));
        run("info", photo, "--image", "9");
        run("thumbnail", text, out.resolve("a.png"));
        run("thumbnail", photo, out.resolve("a.png"), "--size", "0");
        run("encode", text, "-o", out.resolve("encoded"));
        run("encode", photo, "--peak", "7", "-o", out.resolve("encoded"));
        run("encode", photo, "--knee", "7", "-o", out.resolve("encoded"));
        run("encode", photo, "--cube", text, "-o", out.resolve("encoded"));
        run("encode", photo, "--sdr", text, "-o", out.resolve("encoded"));
        run("encode", photo, "--calibration", text, "-o", out.resolve("encoded"));
        run("encode", photo, "--depth", text, "-o", out.resolve("encoded"));
        run("encode", photo, "--keep-pixels", "--depth", text, "-o", out.resolve("encoded"));
        assertNothingEscaped(25);
    }

    /** Each warning of a file that is cut, or has a byte changed, anywhere. */
    @Test
    void damagedFiles() throws IOException {
        byte[] whole = Files.readAllBytes(photo);
        Path damaged = folder.resolve("damaged.heic");
        for (int cut = 1; cut < 12; cut++) {
            run("info", Files.write(damaged, Arrays.copyOf(whole, whole.length * cut / 12)));
        }
        for (int at = 0; at < 2400; at += 67) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x41;
            run("info", Files.write(damaged, bytes));
        }
        assertNothingEscaped(60);
    }
}
