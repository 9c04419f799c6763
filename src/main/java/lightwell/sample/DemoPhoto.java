package lightwell.sample;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.jobs.Progress;

/** Writes the demo photo: a rendered scene of known radiance and depth as an iPhone-like HEIC. */
public final class DemoPhoto {

    public static final String FILE_NAME = "lightwell_demo.heic";

    private DemoPhoto() { }

    /** Writes {@link #FILE_NAME} into a folder, which is made when missing. Blocks for a second or two. */
    public static Path write(Path folder, Progress progress) throws IOException {
        throw new UnsupportedOperationException("see room sample");
    }
}
