package lightwell.export.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import lightwell.color.ColorEngine;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.NoOptions;
import lightwell.export.OutputTarget;
import lightwell.export.SingleFile;
import lightwell.export.options.OptionsCodec;
import lightwell.export.page.Page;
import lightwell.failure.FailureSentence;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.DepthAccuracy;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/** Writes the quality of a photo's depth, or its difference from another photo's, as one page that needs no network. */
public final class DepthReport implements Exporter<NoOptions> {

    /** The largest size of the picture in the page, in pixels. */
    private static final int LONGEST = 1024;

    private static final String ID = "report";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String action() {
        return "depthReport";
    }

    @Override
    public Message description() {
        return Message.of("help.output.report");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DEPTH);
    }

    @Override
    public List<FileKind<NoOptions>> kinds() {
        return List.of(FileKind.of(DepthTable.Form.HTML.suffix()));
    }

    @Override
    public String nameEnd(NoOptions options) {
        return "_depth";
    }

    @Override
    public NoOptions defaults() {
        return NoOptions.NONE;
    }

    @Override
    public OptionsCodec<NoOptions> codec() {
        return OptionsCodec.of(NoOptions.NONE);
    }

    /**
     * @throws ExportException one sentence: not writable, exists; nothing is left behind
     * @throws lightwell.photo.PhotoException one sentence: no depth, cannot be decoded; nothing is left behind
     */
    @Override
    public ExportResult write(Photo photo, OutputTarget target, NoOptions options, ColorSource color, Progress progress)
            throws IOException {
        return SingleFile.write(ID, photo, target, progress,
                () -> PhotoPage.of(ReportContent.of(photo, LONGEST, color.engine(), progress))::write);
    }

    /**
     * Writes the difference between the depth of two photos of the same view, likewise. Depth is aligned by scale and offset of its
     * disparity unless both files call theirs absolute.
     *
     * @throws ExportException one sentence; also if they cannot be compared, or one of them has no depth or cannot be decoded: then it
     * names that one
     */
    public static ExportResult compare(Photo first, Photo second, OutputTarget target, ColorEngine color, Progress progress)
            throws IOException {
        return SingleFile.write(ID, first, target.reading(first.path()).reading(second.path()), progress, () -> {
            ReportContent one = content(first, color, progress);
            ReportContent other = content(second, color, progress);
            return page(one, other, !absolute(first) || !absolute(second))::write;
        });
    }

    private static ReportContent content(Photo photo, ColorEngine color, Progress progress) throws IOException {
        try {
            return ReportContent.of(photo, LONGEST, color, progress);
        } catch (PhotoException e) {
            boolean named = e.getMessage().contains(photo.name());
            throw new ExportException(named ? e.told() : Message.of("photo.file-failed", photo.name(), e.told()), e);
        }
    }

    private static Page page(ReportContent one, ReportContent other, boolean align) throws ExportException {
        try {
            return ComparisonPage.of(one, other, align);
        } catch (IllegalArgumentException e) {
            throw new ExportException(FailureSentence.told(e), e);
        }
    }

    private static boolean absolute(Photo photo) {
        return photo.depth().flatMap(Layer.Depth::description).filter(said -> said.accuracy() == DepthAccuracy.ABSOLUTE).isPresent();
    }
}
