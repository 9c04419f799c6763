package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.Waiting;
import lightwell.color.ColorEngine;
import lightwell.export.exr.WrittenExr;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process of a queue at random moments and starts it again, until everything is written. The property {@code lightwell.kills}
 * sets how often at most, {@code lightwell.kills.seed} when.
 */
class KilledQueueTest {

    private static final int KILLS = Integer.getInteger("lightwell.kills", 4);
    private static final long SEED = Long.getLong("lightwell.kills.seed", System.nanoTime());
    private static final int PHOTOS = 8 + 2 * KILLS;
    /** From the start, in which nothing may happen yet; a run that has begun to write is killed within a shorter time. */
    private static final int MOST_START_MILLIS = 1500;
    private static final int MOST_WRITE_MILLIS = 400;

    @TempDir
    Path folder;
    private final Random random = new Random(SEED);
    /** What each file was when it was first seen. */
    private final Map<Path, WrittenIdentity> seen = new HashMap<>();
    private Path photos;
    private Path targets;
    private Path whole;

    /** An EXR, files of layers, authored files: each process ends as soon as a job has written, before the journal knows. */
    @Test
    void whatIsCompleteIsNotWrittenAgain() throws Exception {
        photos = photos(3);
        targets = Files.createDirectory(folder.resolve("targets"));
        for (int i = 0; i < 3; i++) {
            Process halting = start("halt");
            assertTrue(halting.waitFor(5, TimeUnit.MINUTES), "it hangs");
            if (halting.exitValue() != QueueProcess.HALTED) {
                break; // a later process had nothing left to write
            }
            names(targets).forEach(name -> seen.computeIfAbsent(targets.resolve(name),
                    file -> WrittenIdentity.ifExists(file).orElseThrow()));
        }
        Process last = start();
        assertTrue(last.waitFor(5, TimeUnit.MINUTES), "it hangs");
        assertEquals(0, last.exitValue(), Files.readString(folder.resolve("errors.txt")));
        for (Job job : journal()) {
            assertEquals(JobState.DONE, job.state(), job::toString);
            assertFalse(job.result().files().isEmpty(), job::toString);
        }
        assertFalse(seen.isEmpty());
        for (Map.Entry<Path, WrittenIdentity> file : seen.entrySet()) {
            assertEquals(file.getValue(), WrittenIdentity.of(file.getKey()), () -> file.getKey() + " was written twice");
        }
    }

    @Test
    void nothingIsLostOrHalfOrWrittenTwice() throws Exception {
        photos = photos(PHOTOS);
        targets = Files.createDirectory(folder.resolve("targets"));
        whole = whole();
        int killed = 0;
        int whileWriting = 0;
        int ownKnown = 0;
        while (killed < KILLS) {
            Process process = start();
            boolean writing = random.nextInt(4) > 0 && writes(process);
            if (process.waitFor(random.nextInt(writing ? MOST_WRITE_MILLIS : MOST_START_MILLIS), TimeUnit.MILLISECONDS)) {
                break;
            }
            process.destroyForcibly().waitFor();
            killed++;
            whileWriting += parts() > 0 ? 1 : 0;
            ownKnown += check();
        }
        Process last = start();
        assertTrue(last.waitFor(5, TimeUnit.MINUTES), "it hangs");
        assertEquals(0, last.exitValue(), Files.readString(folder.resolve("errors.txt")));
        check();
        List<Job> jobs = journal();
        assertEquals(PHOTOS, jobs.size());
        jobs.forEach(job -> assertEquals(JobState.DONE, job.state(), () -> job.request() + " " + job.result() + told()));
        assertEquals(0, parts(), "unfinished files are swept");
        assertEquals(names(whole), names(targets));
        long starts = jobs.stream().mapToLong(Job::starts).sum();
        assertTrue(starts <= PHOTOS + (long) killed * QueueProcess.AT_ONCE, starts + " starts of jobs" + told());
        System.out.printf("%d kills, %d of them while a file was unfinished, %d jobs that had just ended; %d jobs, %d starts, %d files%s%n",
                killed, whileWriting, ownKnown, PHOTOS, starts, seen.size(), told());
        assertTrue(killed > 0, "everything was written before the first kill" + told());
    }

    /** What is there is whole, was never written a second time, and is what the journal says. */
    private int check() throws Exception {
        try (Stream<Path> files = Files.list(targets)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith(".")).toList()) {
                WrittenIdentity now = WrittenIdentity.of(file);
                WrittenIdentity first = seen.putIfAbsent(file, now);
                assertTrue(first == null || first.equals(now), () -> file + " was written twice" + told());
                if (first == null) {
                    assertWhole(file);
                }
            }
        }
        int justEnded = 0;
        if (new JournalFile(folder.resolve("state")).exists()) {
            for (Job job : journal()) {
                boolean there = !job.request().several() && Files.exists(job.request().target());
                if (job.state() == JobState.DONE) {
                    assertTrue(job.result().files().stream().allMatch(Files::exists), () -> job + told());
                    assertTrue(job.request().several() || there, () -> job + told());
                } else {
                    assertTrue(job.state() == JobState.WAITING || job.state() == JobState.RUNNING, () -> job + told());
                    justEnded += there ? 1 : 0;
                }
            }
        }
        return justEnded;
    }

    /** Compared with what a run without faults writes. */
    private void assertWhole(Path file) throws IOException {
        Path model = whole.resolve(file.getFileName());
        assertTrue(Files.exists(model), () -> file + " is nobody's" + told());
        assertEquals(Files.size(model), Files.size(file), () -> file + told());
        if (file.toString().endsWith(".exr")) {
            try (WrittenExr exr = new WrittenExr(file); WrittenExr expected = new WrittenExr(model)) {
                assertEquals(expected.channels(), exr.channels(), () -> file + told());
            }
        } else {
            assertEquals(-1, Files.mismatch(model, file), () -> file + told());
        }
    }

    private List<Job> journal() throws Exception {
        try (JournalFile file = new JournalFile(folder.resolve("state")); Journal journal = file.open().journal()) {
            return journal.jobs();
        }
    }

    private Path photos(int number) throws IOException {
        Path made = Files.createDirectory(folder.resolve("photos"));
        byte[] photo = DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE);
        for (int i = 0; i < number; i++) {
            Files.write(made.resolve(String.format("photo%03d.heic", i)), photo);
        }
        return made;
    }

    private Path whole() throws Exception {
        Path written = Files.createDirectory(folder.resolve("whole"));
        ColorEngine color = ColorEngine.load(Optional.empty());
        try (JobQueue queue = new JobQueue(QueueProcess.work(color), new JournalFile(folder.resolve("other")), QueueProcess.AT_ONCE)) {
            queue.add(QueueProcess.requests(photos, written));
            assertTrue(queue.await(5, TimeUnit.MINUTES));
        }
        return written;
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), QueueProcess.class.getName(), folder.resolve("state").toString(),
                        photos.toString(), targets.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    /** Waits until the process begins a file, or ends. */
    private boolean writes(Process process) throws Exception {
        int before = names(targets).size();
        return Waiting.comesTrue(Duration.ofMinutes(1), () -> !process.isAlive() || names(targets).size() > before);
    }

    private long parts() throws IOException {
        try (Stream<Path> files = Files.list(targets)) {
            return files.filter(KilledQueueTest::hidden).count();
        }
    }

    private static boolean hidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.filter(file -> !hidden(file)).forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private static String told() {
        return " (seed " + SEED + ")";
    }
}
