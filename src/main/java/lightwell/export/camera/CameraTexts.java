package lightwell.export.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.export.TargetExistsException;

/** Writes texts that belong to several photos. */
final class CameraTexts {

    private CameraTexts() {}

    static boolean write(OutputTarget target, String text) throws IOException {
        return write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @return whether it was written; otherwise it existed, and was left alone as told
     * @throws ExportException one sentence: not writable, exists; nothing is left behind
     */
    static boolean write(OutputTarget target, StreamFile.Body body) throws IOException {
        try (AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, body);
            file.commit();
            return true;
        } catch (TargetExistsException e) {
            target.skipped(e);
            return false;
        }
    }
}
