package lightwell.ui.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.author.HdrSpace;
import lightwell.author.encode.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorTargetsTest {

    @TempDir
    private Path folder;

    @Test
    void filesLieBesideTheirSourceUnlessAFolderIsChosen() {
        Path source = folder.resolve("a.exr");
        List<OutputFormat> formats = List.of(OutputFormat.HEIC);
        assertEquals(folder.resolve("converted/a_HDR_gain_map.heic"),
                new AuthorTargets(Optional.empty(), formats, false).file(source, OutputFormat.HEIC, HdrSpace.P3));
        assertEquals(folder.resolve("out/a_HDR_gain_map.heic"),
                new AuthorTargets(Optional.of(folder.resolve("out")), formats, false).file(source, OutputFormat.HEIC, HdrSpace.P3));
    }

    /** A source's primaries are in the names of PQ files, and are not known before it is opened. */
    @Test
    void existingFilesAreFoundUnderBothNames() throws IOException {
        Path there = Files.createDirectories(folder.resolve("converted")).resolve("a_Rec2020_PQ.heic");
        Files.writeString(there, "");
        AuthorTargets targets = new AuthorTargets(Optional.empty(), List.of(OutputFormat.HEIC, OutputFormat.PQ_HEIC), false);
        assertEquals(List.of(there), targets.existing(List.of(folder.resolve("a.exr"), folder.resolve("b.exr"))));
    }

    @Test
    void sourcesOfOneNameClashInOneFolder() {
        Path first = folder.resolve("a.exr");
        Path second = folder.resolve("a.tif");
        Path other = folder.resolve("sub/a.tif");
        List<OutputFormat> formats = List.of(OutputFormat.JPEG);
        assertEquals(Map.of(second, first), new AuthorTargets(Optional.empty(), formats, false).clashes(List.of(first, second, other)));
        assertEquals(Map.of(second, first, other, first),
                new AuthorTargets(Optional.of(folder), formats, false).clashes(List.of(first, second, other)));
    }

    /** Writing into the folder of the sources must not replace one that is still to be read. */
    @Test
    void noSourceIsReplacedByAFileOfAnotherOne() {
        Path first = folder.resolve("a.exr");
        Path made = folder.resolve("a_PQ.avif");
        AuthorTargets here = new AuthorTargets(Optional.of(folder), List.of(OutputFormat.PQ_AVIF), false);
        assertEquals(Map.of(first, made), here.replaced(List.of(first, made)));
        assertEquals(Map.of(), new AuthorTargets(Optional.empty(), List.of(OutputFormat.PQ_AVIF), false).replaced(List.of(first, made)));
    }
}
