package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.author.CubeSpace;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodeRequest;
import lightwell.author.encode.OutputFormat;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HDR files as jobs of the queue, among others. */
class AuthorJobsTest {

    private static byte[] photo;
    private static ColorEngine color;

    @TempDir
    Path folder;
    private Path source;
    private Path targets;
    private PhotoSupply supply = PhotoSupply.FILES;
    private final List<Authored> told = new ArrayList<>();
    private JobQueue queue;

    @BeforeAll
    static void make() throws IOException {
        photo = DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE);
        color = ColorEngine.load(Optional.empty());
    }

    @BeforeEach
    void open() throws IOException {
        source = Files.write(folder.resolve("a.heic"), photo);
        targets = folder.resolve("converted");
        MemoryBudget memory = MemoryBudget.ofMachine();
        PhotoSupply photos = (request, progress) -> supply.open(request, progress);
        AuthorJobs authored = new AuthorJobs(photos, () -> color, memory, ParallelFor.NONE);
        authored.tell(new AuthorWatch() {
            @Override
            public boolean wantsPictures(JobRequest request) {
                return true;
            }

            @Override
            public void authored(JobRequest request, Authored result) {
                told.add(result);
            }
        });
        queue = new JobQueue(new OutputJobs(Map.of(AuthorJobs.ID, authored), new PhotoJobs(photos, () -> color, memory)),
                new JournalFile(folder.resolve("state")), 1);
        queue.pause();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static EncodeOptions draft(OutputFormat... formats) {
        return EncodeOptions.DEFAULT.withFormats(List.of(formats)).withQuality(Quality.DRAFT);
    }

    private Job add(EncodeOptions options, Existing existing) {
        return queue.add(List.of(AuthorJobs.request(source, new EncodeRequest(SourceOptions.NONE, options), targets, existing))).get(0);
    }

    private Job ran(Job job) throws InterruptedException {
        queue.resume();
        assertTrue(queue.await(1, TimeUnit.MINUTES));
        return queue.job(job.id()).orElseThrow();
    }

    @Test
    void allFormatsOfASourceAreOneJobThatTellsItsFigures() throws Exception {
        Job job = ran(add(draft(OutputFormat.HEIC, OutputFormat.JPEG), Existing.REFUSE));
        assertEquals(JobState.DONE, job.state(), job.result().message());
        assertEquals(List.of(targets.resolve("a_HDR_gain_map.heic"), targets.resolve("a_UltraHDR.jpg")), job.result().files());
        assertEquals(Files.size(targets.resolve("a_HDR_gain_map.heic")) + Files.size(targets.resolve("a_UltraHDR.jpg")),
                job.result().bytes());
        List<String> lines = job.result().message().lines().toList();
        assertTrue(lines.get(0).startsWith("HEIC with a gain map: ") && lines.get(0).contains(" dB, "), lines.get(0));
        assertTrue(lines.get(1).startsWith("Gain map: headroom ") && lines.get(1).contains("stops at most"), lines.get(1));
        assertEquals(6, lines.stream().filter(line -> line.contains("PQ-PSNR")).count(), "three displays for each file: " + lines);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Source: 256 x ")), lines.toString());
        assertEquals(256, told.get(0).width());
        assertFalse(told.get(0).pictures().isEmpty());
        try (Photo written = PhotoReader.open(targets.resolve("a_HDR_gain_map.heic"))) {
            assertTrue(written.gainMap().isPresent());
        }
    }

    @Test
    void existingFilesAreTreatedAsAsked() throws Exception {
        byte[] old = {1, 2, 3};
        Path there = Files.write(Files.createDirectories(targets).resolve("a_HDR_gain_map.heic"), old);
        Job refused = ran(add(draft(OutputFormat.HEIC), Existing.REFUSE));
        assertEquals(JobState.FAILED, refused.state());
        assertTrue(refused.result().message().contains("a_HDR_gain_map.heic"), refused.result().message());
        assertEquals(JobState.SKIPPED, ran(add(draft(OutputFormat.HEIC), Existing.SKIP)).state());
        assertArrayEquals(old, Files.readAllBytes(there));
        Job partly = ran(add(draft(OutputFormat.HEIC, OutputFormat.PQ_PNG), Existing.SKIP));
        assertEquals(JobState.DONE, partly.state());
        assertEquals(List.of(targets.resolve("a_PQ.png")), partly.result().files());
        assertTrue(partly.result().message().startsWith("HEIC with a gain map: existed, left alone"), partly.result().message());
        assertEquals(JobState.DONE, ran(add(draft(OutputFormat.HEIC), Existing.OVERWRITE)).state());
        assertTrue(Files.size(there) > 1000);
    }

    /** Formats of one source may wait side by side; the same one twice would be written twice. */
    @Test
    void onlyOneJobWritesAFormat() {
        assertEquals(JobState.WAITING, add(draft(OutputFormat.HEIC), Existing.REFUSE).state());
        assertEquals(JobState.WAITING, add(draft(OutputFormat.JPEG, OutputFormat.PQ_HEIC), Existing.REFUSE).state());
        assertEquals(JobState.FAILED, add(draft(OutputFormat.AVIF, OutputFormat.JPEG), Existing.REFUSE).state());
        assertEquals(JobState.WAITING, add(draft(OutputFormat.AVIF), Existing.REFUSE).state());
    }

    @Test
    void aSourceThatIsGoneOrChangesIsNotWritten() throws Exception {
        supply = (request, progress) -> {
            Files.setLastModifiedTime(source, FileTime.fromMillis(1));
            return PhotoSupply.FILES.open(request, progress);
        };
        Job changed = ran(add(draft(OutputFormat.HEIC), Existing.REFUSE));
        assertEquals(JobState.FAILED, changed.state());
        assertTrue(changed.result().message().contains("a.heic changed"), changed.result().message());
        assertEquals(List.of(), names());
        supply = PhotoSupply.FILES;
        queue.pause();
        Job gone = add(draft(OutputFormat.HEIC), Existing.REFUSE);
        Files.delete(source);
        assertTrue(ran(gone).result().message().contains("a.heic"), ran(gone).result().message());
        Files.write(source, photo);
        queue.retry(job -> job.id().equals(gone.id()));
        assertEquals(JobState.DONE, ran(gone).state());
        assertEquals(List.of("a_HDR_gain_map.heic"), names());
    }

    @Test
    void filesThatTheBaseNeedsAreMissedInOneSentence() throws Exception {
        AuthorOptions usual = AuthorOptions.DEFAULT;
        Path cube = folder.resolve("gone.cube");
        Job job = ran(add(draft(OutputFormat.HEIC).withAuthor(new AuthorOptions(usual.space(), usual.bits(),
                new SdrMethod.Cube(cube, CubeSpace.P3_PQ, CubeSpace.SRGB_22), usual.map(), usual.metadata())), Existing.REFUSE));
        assertEquals(JobState.FAILED, job.state());
        assertTrue(job.result().message().contains("gone.cube"), job.result().message());
    }

    @Test
    void optionsOfAnotherVersionAreSaid() throws Exception {
        ObjectNode later = JsonNodeFactory.instance.objectNode().put("holograms", 3);
        Job job = ran(queue.add(List.of(new JobRequest(source, ImageChoice.MAIN, AuthorJobs.ID, later, targets, true, Existing.REFUSE)))
                .get(0));
        assertTrue(job.result().message().contains("holograms"), job.result().message());
    }

    /** The window's photo stays open for the window. */
    @Test
    void anOpenPhotoIsReadAndLeftOpen() throws Exception {
        try (Photo open = PhotoReader.open(source)) {
            supply = (request, progress) -> new PhotoSupply.Supplied(open, () -> {});
            assertEquals(JobState.DONE, ran(add(draft(OutputFormat.JPEG), Existing.REFUSE)).state());
            assertEquals(256, open.base().raster().width());
        }
    }

    private List<String> names() throws IOException {
        if (Files.notExists(targets)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(targets)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
