package lightwell.ui.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrForecast;
import lightwell.export.exr.ExrForecast.Channels;
import lightwell.export.exr.ExrForecast.Part;
import lightwell.export.exr.SizeEstimate;
import org.junit.jupiter.api.Test;

/** What the summary says in a few lines, also of photos with many mattes. */
class SummaryWordsTest {

    private static final Channels LIGHT = new Channels(List.of("R", "G", "B", "A"), false, true);
    private static final Channels DEPTH = new Channels(List.of("depth.Z"), true, false);

    private static List<String> lines(ExportOptions options, Part... parts) {
        return SummaryWords.lines(new ExrForecast(List.of(parts), List.of(), List.of()), options);
    }

    private static Channels matte(int number) {
        return new Channels(List.of("matte.m" + number + ".A"), false, false);
    }

    private static Part part(String name, int width, List<Channels> layers) {
        return new Part(Optional.of(name).filter(text -> !text.isEmpty()), width, width / 2, layers, Compression.ZIP);
    }

    @Test
    void onePartIsOneLine() {
        List<Channels> layers = new ArrayList<>(List.of(LIGHT, DEPTH));
        IntStream.range(0, 6).mapToObj(SummaryWordsTest::matte).forEach(layers::add);
        assertEquals(List.of("400 \u00d7 200, zip: RGBA half, depth.Z float, 6 mattes half", "ACEScg, rows, upright, with camera data"),
                lines(ExportOptions.DEFAULT, part("", 400, layers)));
    }

    @Test
    void mattesOfOneSizeAreOneLine() {
        Part[] parts = Stream.concat(Stream.of(part("rgba", 400, List.of(LIGHT)), part("matte.m9", 80, List.of(matte(9)))),
                IntStream.range(0, 3).mapToObj(i -> part("matte.m" + i, 40, List.of(matte(i))))).toArray(Part[]::new);
        ExportOptions stored = ExportOptions.DEFAULT.storing(file -> file.withTiles(OptionalInt.of(64)))
                .telling(content -> content.withUpright(false).withCamera(false));
        assertEquals(List.of("rgba: 400 \u00d7 200, zip: RGBA half", "matte.m9: 80 \u00d7 40, zip: matte.m9.A half",
                "3 mattes: 40 \u00d7 20, zip: A half", "ACEScg, tiles of 64, as stored, without camera data"),
                lines(stored, parts));
    }

    @Test
    void sizesAreRangesUnlessNothingIsPacked() {
        assertEquals("About 1.5 to 20 MB; 30 MB without compression",
                SummaryWords.size(new SizeEstimate(1_500_000, 20_100_000, 30_000_000)));
        assertEquals("30 MB", SummaryWords.size(new SizeEstimate(30_000_000, 30_000_000, 30_000_000)));
    }
}
