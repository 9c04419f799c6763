package lightwell.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lightwell.cli.Photos;
import lightwell.color.ColorEngine;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBenchTest {

    @TempDir
    Path folder;

    private ExportBench bench(Path photo, Progress progress) throws IOException {
        return new ExportBench(photo, ExportOptions.DEFAULT.withThreads(1), ColorEngine.load(Optional.empty()), folder, progress);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void measuresEveryRoundAndLeavesNothingBehind() throws IOException {
        Path photo = Photos.good(folder.resolve("demo.heic"));
        List<ExportCost> costs = bench(photo, Progress.NONE).run(List.of(Compression.NONE, Compression.ZIP), 2);
        assertEquals(List.of("none", "zip"), costs.stream().map(ExportCost::compression).toList());
        for (ExportCost cost : costs) {
            assertEquals(2, cost.floor().size());
            assertEquals(2, cost.product().size());
            assertTrue(cost.bytes() > 0 && cost.productMedian().wall() > 0 && cost.floorMedian().wall() > 0, cost.toString());
        }
        assertTrue(costs.get(0).bytes() > costs.get(1).bytes(), "zip is smaller: " + costs);
        assertEquals(List.of("demo.heic"), files());
    }

    @Test
    void cancellingLeavesNothingBehind() throws IOException {
        Path photo = Photos.good(folder.resolve("demo.heic"));
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> bench(photo, cancelled).run(List.of(Compression.NONE), 1));
        assertEquals(List.of("demo.heic"), files());
    }

    @Test
    void mediansAndRatioAreInTheDocument() throws IOException {
        ExportCost cost = new ExportCost("none", 10, OptionalLong.empty(), new Cost(9, 9),
                List.of(new Cost(1, 5), new Cost(3, 4), new Cost(2, 6)), List.of(new Cost(3, 1), new Cost(3, 2), new Cost(4, 1)));
        assertEquals(new Cost(2, 5), cost.floorMedian());
        assertEquals(new Cost(3, 1.5), Cost.median(List.of(new Cost(4, 1), new Cost(2, 2))));
        ExportCost known = new ExportCost("none", 10, OptionalLong.of(7), new Cost(9, 9), cost.floor(), cost.product());
        JsonNode json = new ObjectMapper().readTree(ExportBenchJson.text(Path.of("a.heic"), List.of(cost, known)));
        assertTrue(json.at("/exports/0/peakBytes").isNull());
        assertEquals(7, json.at("/exports/1/peakBytes").asLong());
        assertEquals(1.5, json.at("/exports/1/ratio").asDouble());
        assertEquals(3, json.at("/exports/1/rounds/1/floor/cpuSeconds").asDouble());
        assertEquals(2, json.at("/exports/1/rounds/1/product/wallSeconds").asDouble());
    }

    @Test
    void thePeakIsReadInBytes() {
        assertEquals(OptionalLong.of(446812L << 10),
                PeakMemory.bytes(List.of("VmPeak:\t  9999 kB", "VmHWM:\t  446812 kB", "VmRSS:\t 1 kB")));
        assertEquals(OptionalLong.empty(), PeakMemory.bytes(List.of("Name:\tjava")));
    }
}
