package lightwell.export.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every output keeps to, by its defaults and on a photo that holds all. */
class ExportersTest {

    @TempDir
    static Path photos;
    private static Path source;
    private static ColorEngine color;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        source = DemoPhoto.write(photos.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
        color = ColorEngine.load(Optional.empty());
    }

    static List<Exporter<?>> all() {
        return Exporters.ALL;
    }

    /** All but that of stereo pairs, of which the demo photo is none; it has tests of its own. */
    static List<Exporter<?>> ofTheDemo() {
        return Exporters.ALL.stream().filter(exporter -> exporter != Exporters.STEREO).toList();
    }

    @Test
    void idsAndActionsAreTheirOwn() {
        Set<String> ids = new HashSet<>();
        Set<String> actions = new HashSet<>();
        for (Exporter<?> exporter : all()) {
            assertTrue(exporter.id().matches("[a-z]+"), exporter.id());
            assertTrue(ids.add(exporter.id()), exporter.id());
            assertTrue(actions.add(exporter.action()), exporter.action());
            assertTrue(exporter.description().toString().matches("[A-Z].*\\."), exporter.description().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void suffixesAreThoseOfTheKinds(Exporter<?> exporter) {
        Set<String> ids = new HashSet<>();
        Set<String> suffixes = new HashSet<>();
        for (FileKind<?> kind : exporter.kinds()) {
            assertTrue(kind.suffix().matches("\\.[a-z0-9]+"), kind.suffix());
            assertTrue(ids.add(kind.id()), kind.id());
            suffixes.add(kind.suffix());
        }
        assertEquals(suffixes, Set.copyOf(exporter.suffixes()));
        assertEquals(exporter.suffixes().size(), suffixes.size());
        assertEquals(exporter.isFolder(), suffixes.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ofTheDemo")
    <O> void theResultSaysWhatWasWritten(Exporter<O> exporter) throws IOException {
        try (Photo photo = PhotoReader.open(source)) {
            assertTrue(exporter.needs().stream().allMatch(need -> need.isMetBy(photo)));
            OutputTarget target = target(exporter, Existing.REFUSE);
            ExportResult result = write(exporter, photo, target, Progress.NONE);
            assertEquals(exporter.id(), result.exporter());
            assertEquals(target.path(), result.target());
            assertEquals(folder, result.folder());
            assertFalse(result.skipped());
            assertEquals(files(), Set.copyOf(result.files()));
            long bytes = 0;
            for (Path file : result.files()) {
                bytes += Files.size(file);
            }
            assertEquals(bytes, result.bytes());
            Stream.concat(result.rules().stream(), result.warnings().stream()).forEach(said -> assertFalse(said.toString().isBlank()));
        }
    }

    @ParameterizedTest
    @MethodSource("ofTheDemo")
    <O> void whatExistsIsRefusedOrSkippedAsTold(Exporter<O> exporter) throws IOException {
        try (Photo photo = PhotoReader.open(source)) {
            ExportResult first = write(exporter, photo, target(exporter, Existing.REFUSE), Progress.NONE);
            Path one = first.files().get(0);
            Files.writeString(one, "mine");
            assertThrows(TargetExistsException.class, () -> write(exporter, photo, target(exporter, Existing.REFUSE), Progress.NONE));
            ExportResult skipped = write(exporter, photo, target(exporter, Existing.SKIP), Progress.NONE);
            assertTrue(skipped.skipped());
            assertEquals(List.of(), skipped.files());
            assertEquals(exporter.id(), skipped.exporter());
            assertEquals("mine", Files.readString(one));
            assertFalse(write(exporter, photo, target(exporter, Existing.OVERWRITE), Progress.NONE).skipped());
            assertTrue(Files.size(one) > 4);
        }
    }

    /** However often it has looked whether it is to stop. */
    @ParameterizedTest
    @MethodSource("ofTheDemo")
    <O> void aCancelledWriteLeavesNoFile(Exporter<O> exporter) throws IOException {
        try (Photo photo = PhotoReader.open(source)) {
            for (int looks : new int[] {0, 1, 2}) {
                AtomicInteger asked = new AtomicInteger();
                Progress stopped = new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > looks;
                    }
                };
                OutputTarget target = target(exporter, Existing.OVERWRITE);
                assertThrows(CancellationException.class, () -> write(exporter, photo, target, stopped));
                assertTrue(files().stream().noneMatch(file -> file.getFileName().toString().startsWith(".")), files().toString());
                assertTrue(exporter.isFolder() || files().isEmpty(), files().toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofTheDemo")
    <O> void thePhotoItselfIsNeverWrittenOver(Exporter<O> exporter) throws IOException {
        String written = exporter == Exporters.COLMAP ? "cameras.txt" : "demo.json";
        Path disguised = exporter.isFolder() ? folder.resolve(written) : folder.resolve("demo" + exporter.suffixes().get(0));
        Files.copy(source, disguised);
        try (Photo photo = PhotoReader.open(disguised)) {
            OutputTarget target = OutputTarget.of(exporter.isFolder() ? folder : disguised, Existing.OVERWRITE);
            String said = assertThrows(ExportException.class, () -> write(exporter, photo, target, Progress.NONE)).getMessage();
            assertTrue(said.contains("is the photo itself"), said);
        }
        assertEquals(-1, Files.mismatch(source, disguised));
        assertEquals(Set.of(disguised), files());
    }

    @ParameterizedTest
    @MethodSource("all")
    <O> void theUsualTargetLiesBesideThePhoto(Exporter<O> exporter) {
        Path photo = folder.resolve("IMG_1.HEIC");
        Path usual = exporter.defaultTarget(photo, exporter.defaults(), "_right");
        if (exporter.isFolder()) {
            assertEquals(folder, usual);
        } else {
            assertEquals(folder, usual.getParent());
            String name = usual.getFileName().toString();
            assertTrue(name.startsWith("IMG_1") && name.endsWith("_right" + exporter.kinds().get(0).suffix()), name);
        }
    }

    /** The command line and the window check what a photo lacks by the same list. */
    @Test
    void depthIsWhatGeometryAndItsReportNeed() {
        List<String> needing = all().stream().filter(exporter -> exporter.needs().contains(Need.DEPTH)).map(Exporter::id).toList();
        assertTrue(needing.containsAll(List.of("cloud", "report")), needing.toString());
        assertFalse(needing.contains("exr"));
    }

    private OutputTarget target(Exporter<?> exporter, Existing existing) {
        return OutputTarget.of(exporter.isFolder() ? folder : folder.resolve("out" + exporter.kinds().get(0).suffix()), existing);
    }

    private static <O> ExportResult write(Exporter<O> exporter, Photo photo, OutputTarget target, Progress progress) throws IOException {
        return exporter.write(photo, target, exporter.defaults(), () -> color, progress);
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return Set.copyOf(all.toList());
        }
    }
}
