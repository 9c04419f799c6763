package lightwell.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lightwell.color.ColorEngine;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;

/** Writes a photo's layers as one EXR, computed in bands, under a temporary name that is renamed at the end. */
public final class ExrExport {

    private ExrExport() { }

    /** @param rules what fired, each in words: colour space source, headroom rule, depth accuracy
     *  @param skipped true when the target existed and was left alone */
    public record Result(Path file, long bytes, List<String> rules, boolean skipped) { }

    /** The usual target: {@code <name>_acescg.exr} beside the photo ({@code <name>_acesCG.exr} in the compatibility layout). */
    public static Path defaultTarget(Path photo, ExportOptions options) {
        throw new UnsupportedOperationException("see room export");
    }

    /**
     * Blocks until the file stands; call it in the background.
     *
     * @throws ExportException one sentence; nothing is left behind
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; nothing is left behind
     */
    public static Result write(Photo photo, Path target, ExportOptions options, ColorEngine color, Progress progress) throws IOException {
        throw new UnsupportedOperationException("see room export");
    }
}
