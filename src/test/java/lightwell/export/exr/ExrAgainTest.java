package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An EXR of an EXR: reading and writing change no light and no metre. */
class ExrAgainTest {

    @TempDir
    private Path folder;

    private Path export(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Photo photo = PhotoReader.open(from)) {
            new ExrExport().write(photo, OutputTarget.of(to, Existing.REFUSE), ExportOptions.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        }
        return to;
    }

    @Test
    void lightAndDepthAreThoseOfTheFirst() throws IOException {
        Path photo = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL.withWidth(256), Progress.NONE);
        Path first = export(photo, "first.exr");
        try (WrittenExr expected = new WrittenExr(first); WrittenExr actual = new WrittenExr(export(first, "second.exr"))) {
            for (String channel : List.of("R", "G", "B", "depth.Z")) {
                assertArrayEquals(expected.all(channel), actual.all(channel), channel);
            }
        }
    }
}
