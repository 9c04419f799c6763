package lightwell.sample;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lightwell.failure.ToldException;
import lightwell.files.PartFile;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/**
 * Writes the demo photo: a rendered scene of known radiance and depth as an iPhone-like HEIC with a Display P3 base, a gain map (headroom
 * 4), depth with calibration, mattes and maker notes. {@link DemoScene} gives the true values.
 */
public final class DemoPhoto {

    public static final String FILE_NAME = "lightwell_demo.heic";

    private DemoPhoto() {}

    /**
     * Writes {@link #FILE_NAME} into a folder, which is created if missing; an existing file is replaced. Blocks for some seconds.
     *
     * @throws IOException one sentence; {@link lightwell.codec.CodecException} if libheif or its encoder is missing
     */
    public static Path write(Path folder, Progress progress) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
        return write(folder.resolve(FILE_NAME), DemoOptions.STANDARD, progress);
    }

    /** Writes a file with some of the parts; an existing file is replaced, in one step at the end. */
    public static Path write(Path file, DemoOptions options, Progress progress) throws IOException {
        try (PartFile part = create(file)) { // first, so that a read-only folder is noticed before the work
            byte[] bytes = encode(options, progress);
            finish(part, bytes, file);
            return file;
        }
    }

    private static PartFile create(Path file) throws IOException {
        try {
            return PartFile.create(file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static void finish(PartFile part, byte[] bytes, Path file) throws IOException {
        try {
            Files.write(part.path(), bytes);
            part.replace();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** The bytes of the file. */
    public static byte[] encode(DemoOptions options, Progress progress) throws IOException {
        DemoScene scene = new DemoScene(options.width());
        progress.step(Message.of("sample.rendering-scene"));
        DemoPictures pictures = DemoPictures.render(scene, progress);
        progress.step(Message.of("sample.encoding-photo"));
        return DemoFile.encode(pictures, scene.camera(), options, progress);
    }

    private static IOException failure(Path target, IOException cause) {
        Message reason = Message.verbatim(String.valueOf(cause.getMessage()));
        if (cause instanceof AccessDeniedException) {
            reason = Message.of("sample.no-permission");
        } else if (cause instanceof FileAlreadyExistsException) {
            reason = Message.of("sample.in-the-way");
        } else if (cause instanceof NoSuchFileException) {
            reason = Message.of("sample.no-folder");
        } else if (cause instanceof FileSystemException system && system.getReason() != null) {
            reason = Message.verbatim(system.getReason());
        }
        return new ToldException(Message.of("sample.demo-photo-cannot-written", target, reason), cause);
    }
}
