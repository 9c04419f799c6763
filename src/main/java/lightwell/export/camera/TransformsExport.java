package lightwell.export.camera;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.SingleFile;
import lightwell.export.options.OptionsCodec;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;

/** Writes the camera of a photo, or those of many, as a {@code transforms.json}. */
public final class TransformsExport implements Exporter<CameraOptions> {

    private static final String ID = "transforms";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message description() {
        return Message.of("help.output.transforms");
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<FileKind<CameraOptions>> kinds() {
        return List.of(FileKind.of(".json"));
    }

    @Override
    public String nameEnd(CameraOptions options) {
        return "_transforms";
    }

    @Override
    public CameraOptions defaults() {
        return CameraOptions.DEFAULT;
    }

    @Override
    public OptionsCodec<CameraOptions> codec() {
        return CameraOptionsJson.CODEC;
    }

    @Override
    public ExportResult write(Photo photo, OutputTarget target, CameraOptions options, ColorSource color, Progress progress)
            throws IOException {
        return SingleFile.writeText(ID, photo, target, progress, () -> {
            progress.checkCancelled();
            List<TakenCamera> cameras = List.of(TakenCamera.of(photo, options));
            progress.checkCancelled();
            return TransformsFile.of(cameras);
        });
    }

    /** @throws ExportException one sentence: not writable, exists; nothing is left behind */
    public static void write(List<TakenCamera> cameras, OutputTarget target) throws IOException {
        CameraTexts.write(target, TransformsFile.of(cameras));
    }
}
