package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.Stamp;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.registry.Exporters;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue's files say what they are made of, as the command line's do, and only changed ones are written again. */
class StampedJobsTest {

    private static final ExportOptions SMALL = ExportOptions.DEFAULT.withThreads(1);
    private static final ExportOptions OTHER = SMALL.withCompression(Compression.NONE);

    @TempDir
    Path folder;
    private Path photo;
    private Path target;
    private ColorEngine color;
    private JobQueue queue;

    @BeforeEach
    void open() throws IOException {
        photo = Files.write(folder.resolve("a.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        target = folder.resolve("a.exr");
        color = ColorEngine.load(Optional.empty());
        queue = new JobQueue(new PhotoJobs(PhotoSupply.FILES, () -> color, MemoryBudget.ofMachine()),
                new JournalFile(folder.resolve("state")), 1);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void theStampIsThatOfPhotoOptionsAndConfig() throws Exception {
        assertEquals(JobState.DONE, run(SMALL, Existing.REFUSE).state());
        JsonNode options = Exporters.EXR.codec().write(ExportOptions.DEFAULT); // the number of threads changes nothing
        assertEquals(Optional.of(Stamp.of(photo, "main", options, color.fingerprint())), Stamp.in(target));
    }

    @Test
    void onlyWhatChangedIsWrittenAgain() throws Exception {
        assertEquals(JobState.DONE, run(SMALL, Existing.UPDATE).state());
        Object first = Files.readAttributes(target, "unix:ino,lastModifiedTime");
        Job again = run(SMALL, Existing.UPDATE);
        assertEquals(JobState.SKIPPED, again.state());
        assertEquals("Unchanged, so it was left alone", again.result().message());
        assertEquals(first, Files.readAttributes(target, "unix:ino,lastModifiedTime"));
        assertEquals(JobState.DONE, run(OTHER, Existing.UPDATE).state());
        assertNotEquals(first, Files.readAttributes(target, "unix:ino,lastModifiedTime"));
        assertEquals(JobState.SKIPPED, run(OTHER, Existing.UPDATE).state());
        Files.write(photo, new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'}, StandardOpenOption.APPEND);
        assertEquals(JobState.DONE, run(OTHER, Existing.UPDATE).state());
    }

    @Test
    void aFileWithoutAStampIsReplaced() throws Exception {
        Files.write(target, new byte[] {1, 2, 3});
        assertEquals(JobState.DONE, run(SMALL, Existing.UPDATE).state());
        assertTrue(Stamp.in(target).isPresent());
    }

    private Job run(ExportOptions options, Existing existing) throws InterruptedException {
        List<Job> added = queue.add(List.of(new JobRequest(photo, ImageChoice.MAIN, "exr", Exporters.EXR.codec().write(options), target,
                false, existing)));
        assertTrue(queue.await(1, TimeUnit.MINUTES));
        return queue.job(added.get(0).id()).orElseThrow();
    }
}
