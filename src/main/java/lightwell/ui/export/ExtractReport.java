package lightwell.ui.export;

import java.nio.file.Path;
import lightwell.export.extract.Extract;
import lightwell.message.Message;
import lightwell.photo.PhotoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers that a layer failed while the others were written. For the thread that writes. */
final class ExtractReport implements Extract.Report {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractReport.class);

    private PhotoException failure;

    @Override
    public void written(Path file) {
        LOG.info("Wrote {}", file);
    }

    @Override
    public void skipped(Path file) {
        LOG.info("Left {} alone", file);
    }

    @Override
    public void leftOut(Message sentence) {
        LOG.info(sentence.english());
    }

    @Override
    public void failed(PhotoException sentence) {
        failure = sentence;
    }

    /** @throws PhotoException the last layer that failed */
    void check() throws PhotoException {
        if (failure != null) {
            throw failure;
        }
    }
}
