package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with photos and targets: one job fails with a sentence, and all others are written. */
@Timeout(300)
class QueueFaultsTest {

    private static byte[] photo;
    private static ColorEngine color;

    @TempDir
    Path folder;
    private Path targets;
    private JobQueue queue;

    @BeforeAll
    static void make() throws IOException {
        photo = DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE);
        color = ColorEngine.load(Optional.empty());
    }

    @BeforeEach
    void open() throws IOException {
        targets = Files.createDirectory(folder.resolve("targets"));
        PhotoJobs work = new PhotoJobs(PhotoSupply.FILES, () -> color, MemoryBudget.ofMachine());
        queue = new JobQueue(work, new JournalFile(folder.resolve("state")), 2);
        queue.pause();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aSourceThatIsGoneOrBroken() throws Exception {
        add(good("a"), targets.resolve("a.exr"));
        add(good("gone"), targets.resolve("gone.exr"));
        add(Files.write(folder.resolve("broken.heic"), new byte[100]), targets.resolve("broken.exr"));
        add(good("b"), targets.resolve("b.exr"));
        Files.delete(folder.resolve("gone.heic"));
        run();
        assertEquals("a:DONE gone:FAILED broken:FAILED b:DONE", Requests.words(queue.jobs()));
        assertSentence("gone.heic", 1);
        assertSentence("broken.heic", 2);
        assertEquals(List.of("a.exr", "b.exr"), names(targets));
    }

    @Test
    void aFolderThatVanishes() throws Exception {
        Path vanishing = Files.createDirectory(folder.resolve("vanishing"));
        add(good("a"), vanishing.resolve("a.exr"));
        add(good("b"), targets.resolve("b.exr"));
        Files.delete(vanishing);
        run();
        assertEquals("a:FAILED b:DONE", Requests.words(queue.jobs()));
        assertSentence("vanishing", 0);
        assertFalse(Files.exists(vanishing), "a folder of a drive that was taken away is not made anew");
    }

    @Test
    void aFileThatExistsIsLeftAloneOrReplacedAsAsked() throws Exception {
        byte[] old = {1, 2, 3};
        Path kept = Files.write(targets.resolve("kept.exr"), old);
        Path skipped = Files.write(targets.resolve("skipped.exr"), old);
        Path replaced = Files.write(targets.resolve("replaced.exr"), old);
        Path source = good("a");
        add(source, kept, Existing.REFUSE);
        add(source, skipped, Existing.SKIP);
        add(source, replaced, Existing.OVERWRITE);
        run();
        assertEquals("kept:FAILED skipped:SKIPPED replaced:DONE", Requests.words(queue.jobs()));
        assertArrayEquals(old, Files.readAllBytes(kept));
        assertArrayEquals(old, Files.readAllBytes(skipped));
        assertEquals(Files.size(replaced), queue.jobs().get(2).result().bytes());
        assertTrue(Files.size(replaced) > 1000);
    }

    @Test
    void thePhotoItselfIsNeverReplaced() throws Exception {
        Path source = good("a");
        add(source, source, Existing.OVERWRITE);
        run();
        assertEquals(JobState.FAILED, queue.jobs().get(0).state());
        assertArrayEquals(photo, Files.readAllBytes(source));
    }

    @Test
    void anOutputOfAnotherVersion() throws Exception {
        queue.add(List.of(new JobRequest(good("a"), ImageChoice.MAIN, "hologram", JsonNodeFactory.instance.objectNode(),
                targets.resolve("a.exr"), false, Existing.REFUSE)));
        run();
        assertSentence("hologram", 0);
    }

    @Test
    void optionsOfAnotherVersion() throws Exception {
        queue.add(List.of(new JobRequest(good("a"), ImageChoice.MAIN, "exr", JsonNodeFactory.instance.objectNode().put("holograms", 3),
                targets.resolve("a.exr"), false, Existing.REFUSE)));
        run();
        assertSentence("holograms", 0);
    }

    @Test
    void aFullDisk() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=600k", "lightwell-test", targets.toString()),
                "skipped: mounting a small disk needs root");
        try {
            for (String name : List.of("a", "b", "c")) {
                add(good(name), targets.resolve(name + ".exr"));
            }
            add(good("elsewhere"), folder.resolve("elsewhere.exr"));
            run();
            List<Job> failed = queue.jobs().stream().filter(job -> job.state() == JobState.FAILED).toList();
            assertFalse(failed.isEmpty());
            failed.forEach(job -> assertTrue(job.result().message().contains("the disk is full"), job.result().message()));
            assertEquals(JobState.DONE, queue.jobs().get(3).state());
            List<String> done = queue.jobs().stream().filter(job -> job.state() == JobState.DONE).map(job -> Requests.name(job) + ".exr")
                    .filter(name -> !name.startsWith("elsewhere")).toList();
            assertEquals(done, names(targets), "whole files and no others");
        } finally {
            run("umount", targets.toString());
        }
    }

    @Test
    void aReadOnlyDisk() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro,size=1m", "lightwell-test", targets.toString()),
                "skipped: mounting a read-only disk needs root");
        try {
            add(good("a"), targets.resolve("a.exr"));
            run();
            assertSentence("read-only", 0);
        } finally {
            run("umount", targets.toString());
        }
    }

    private Path good(String name) throws IOException {
        return Files.write(folder.resolve(name + ".heic"), photo);
    }

    private void add(Path source, Path target) {
        add(source, target, Existing.REFUSE);
    }

    private void add(Path source, Path target, Existing existing) {
        queue.add(List.of(new JobRequest(source, ImageChoice.MAIN, "exr", JsonNodeFactory.instance.objectNode(), target, false, existing)));
    }

    private void run() throws InterruptedException {
        queue.resume();
        assertTrue(queue.await(4, TimeUnit.MINUTES));
    }

    private void assertSentence(String part, int index) {
        Job job = queue.jobs().get(index);
        assertEquals(JobState.FAILED, job.state());
        String sentence = job.result().message();
        assertTrue(sentence.toLowerCase(Locale.ROOT).contains(part) && sentence.endsWith("."), sentence);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
