package lightwell.export.exr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Writes a generated photo into a folder of its own. */
abstract class OneExr {

    /** Half of the distance of two half-floats, relative to their value. */
    static final double HALF_STEP = 1 / 2048.0;

    static ColorEngine color;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadColors() throws IOException {
        color = ColorEngine.load(Optional.empty());
    }

    Path target() {
        return folder.resolve("out.exr");
    }

    ExrExport.Result write(SyntheticPhoto photo, ExportOptions options) throws IOException {
        return write(photo, options, Existing.REFUSE);
    }

    ExrExport.Result write(SyntheticPhoto photo, ExportOptions options, Existing existing) throws IOException {
        try (Photo open = photo.open(Path.of("photo.heic"))) {
            return new ExrExport().write(open, OutputTarget.of(target(), existing), options, () -> color, Progress.NONE);
        }
    }

    static ExportOptions options(String compression) throws ExportException {
        return ExportOptions.DEFAULT.withCompression(Compression.parse(compression)).withThreads(1);
    }
}
