package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;

/** What becomes of the file: what is there already, cancelled, refused. */
class ExrExportFilesTest extends OneExr {

    @Test
    void existingFilesAreRefusedSkippedOrReplacedAsTold() throws IOException {
        Files.writeString(target(), "mine");
        ExportException refused = assertThrows(ExportException.class, () -> write(new SyntheticPhoto(), options("zip")));
        assertTrue(refused.getMessage().contains("exists already"), refused.getMessage());
        ExrExport.Result skipped = write(new SyntheticPhoto().brokenBase(), options("zip"), Existing.SKIP);
        assertTrue(skipped.skipped());
        assertEquals("mine", Files.readString(target()));
        assertThrows(PhotoException.class, () -> write(new SyntheticPhoto().brokenBase(), options("zip"), Existing.OVERWRITE));
        assertEquals("mine", Files.readString(target()));
        assertFalse(write(new SyntheticPhoto(), options("zip"), Existing.OVERWRITE).skipped());
        assertTrue(Files.size(target()) > 1000);
        assertOnlyTarget();
    }

    @Test
    void thePhotoItselfIsNeverTheTarget() throws IOException {
        Files.writeString(target(), "a photo");
        try (Photo photo = new SyntheticPhoto().open(target())) {
            assertThrows(ExportException.class,
                    () -> new ExrExport().write(photo, OutputTarget.of(target(), Existing.OVERWRITE), options("zip"), () -> color,
                            Progress.NONE));
        }
        assertEquals("a photo", Files.readString(target()));
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        AtomicLong reports = new AtomicLong();
        Progress stopsAfterTwo = new Progress() {
            @Override
            public void report(long done, long total) {
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() >= 2;
            }
        };
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            assertThrows(CancellationException.class, () -> new ExrExport().write(photo, OutputTarget.of(target(), Existing.REFUSE),
                    options("zip"), () -> color, stopsAfterTwo));
        }
        assertEquals(2, reports.get());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void progressGoesUpToTheEnd() throws IOException {
        AtomicLong last = new AtomicLong();
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            new ExrExport().write(photo, OutputTarget.of(target(), Existing.REFUSE), options("zip"), () -> color, (done, total) -> {
                assertTrue(done > last.get() && done <= total);
                last.set(done);
                assertEquals(SyntheticPhoto.HEIGHT, total);
            });
        }
        assertEquals(SyntheticPhoto.HEIGHT, last.get());
    }

    @Test
    void aColorSpaceOrCompressionThatIsNoneLeavesNothing() throws IOException {
        assertThrows(IOException.class,
                () -> write(new SyntheticPhoto(), ExportOptions.DEFAULT.withColorSpace("NoSuchSpace").withThreads(1)));
        assertThrows(ExportException.class, () -> write(new SyntheticPhoto(), options("lzw")));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private void assertOnlyTarget() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(target()), left.toList());
        }
    }
}
