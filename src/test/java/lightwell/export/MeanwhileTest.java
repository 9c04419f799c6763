package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.SyntheticPhoto;
import lightwell.export.extract.Extract;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process writes the target while this one is at work for it. */
class MeanwhileTest {

    private static final ExportOptions OPTIONS = ExportOptions.DEFAULT.withThreads(1);

    @TempDir
    Path folder;

    @Test
    void anExrThatIsThereByThenIsSkippedWhenExistingOnesAre() throws IOException {
        Path target = folder.resolve("a.exr");
        ColorEngine color = ColorEngine.load(Optional.empty());
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            ExrExport.Result result = new ExrExport().write(photo, OutputTarget.of(target, Existing.SKIP), OPTIONS, () -> color,
                    rival(target));
            assertTrue(result.skipped());
            assertEquals(6, result.bytes());
            Files.delete(target);
            assertThrows(TargetExistsException.class,
                    () -> new ExrExport().write(photo, OutputTarget.of(target, Existing.REFUSE), OPTIONS, () -> color, rival(target)));
        }
        assertEquals("theirs", Files.readString(target));
        assertEquals(1, files());
    }

    @Test
    void andSoIsAFileOfAnExtract() throws IOException {
        Path target = folder.resolve("x_base.tif");
        List<String> happened = new ArrayList<>();
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            Extract.write(photo, OutputTarget.of(folder, Existing.SKIP), "x", rival(target), new Extract.Report() {
                @Override
                public void written(Path file) {
                    happened.add("wrote " + file.getFileName());
                }

                @Override
                public void skipped(Path file) {
                    happened.add("skipped " + file.getFileName());
                }

                @Override
                public void leftOut(Message sentence) {}

                @Override
                public void failed(PhotoException sentence) {
                    throw new AssertionError(sentence);
                }
            });
        }
        assertEquals("skipped x_base.tif", happened.get(0));
        assertTrue(happened.contains("wrote x.json"), happened.toString());
        assertEquals("theirs", Files.readString(target));
    }

    /** Writes the target when the work has begun to write. */
    private static Progress rival(Path target) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                try {
                    if (Files.notExists(target)) {
                        Files.writeString(target, "theirs");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
