package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import lightwell.jobs.Progress;

/** Writes one format. */
@FunctionalInterface
interface CloudWriter {

    /** @throws java.util.concurrent.CancellationException if the progress was cancelled */
    void write(CloudContent content, OutputStream out, Progress progress) throws IOException;

    static CloudWriter of(CloudFormat format) {
        return switch (format) {
            case PLY -> PlyWriter::write;
            case PCD -> PcdWriter::write;
            case GLB -> GlbWriter::write;
            case USDZ -> UsdzWriter::write;
            case USDA -> UsdaWriter::write;
            case HTML -> HtmlWriter::write;
        };
    }
}
