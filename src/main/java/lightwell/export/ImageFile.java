package lightwell.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lightwell.failure.FullDisk;
import lightwell.jobs.NativeLibraries;
import lightwell.message.Message;
import lightwell.presets.OpenImageIO;

/** An image file being written, with errors as sentences. For one thread. Closing it without {@link #finish} leaves a broken file. */
public final class ImageFile implements AutoCloseable {

    /** If less than this is free, a failed write is attributed to lack of space. */
    private static final long NO_SPACE = 1 << 20;

    private final Path path;
    private final Path target;
    private final OpenImageIO.Output output;

    @FunctionalInterface
    private interface Step {
        void run();
    }

    /**
     * @param format "openexr" or "tiff"
     * @param path   to write to
     * @param target name of the file in messages
     */
    public ImageFile(String format, Path path, Path target) throws ExportException {
        this.path = path;
        this.target = target;
        try {
            this.output = new OpenImageIO.Output(format);
        } catch (RuntimeException | LinkageError e) {
            throw new ExportException(Message.of("export.cannot-written", target,
                    NativeLibraries.lackRoom("OpenImageIO", e)
                            ? Message.of("export.too-little-memory-load-openimageio", NativeLibraries.NO_ROOM_ADVICE)
                            : Message.of("export.openimageio-missing-lacks-writer", format)),
                    e);
        }
    }

    /**
     * A part to write.
     *
     * @param describe adds its channels and attributes
     */
    public record Part(int width, int height, Consumer<OpenImageIO.Spec> describe) {}

    public void open(List<Part> parts) throws ExportException {
        attempt(() -> {
            for (Part part : parts) {
                try (OpenImageIO.Spec spec = new OpenImageIO.Spec(part.width(), part.height())) {
                    part.describe().accept(spec);
                    output.addPart(spec);
                }
            }
            output.open(path.toString());
        });
    }

    public void nextPart() throws ExportException {
        attempt(output::nextPart);
    }

    public void write(int y, int rows, ByteBuffer band) throws ExportException {
        attempt(() -> output.write(y, rows, band));
    }

    /** Checks whether a complete file contains what was written, since writers ignore errors of their last flush. */
    @FunctionalInterface
    public interface Check {

        /** @throws IOException with the reason why it does not */
        void check(Path file) throws IOException;
    }

    /** Completes the file and checks it. */
    public void finish(Check check) throws ExportException {
        attempt(() -> {
            output.finish();
            try {
                check.check(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
    }

    /**
     * Reads the last row of every part with native code. Not for files that contain metadata blocks of other files, since the reader parses
     * and trusts them.
     */
    public static void readBack(Path file) {
        try (OpenImageIO.Input input = OpenImageIO.Input.open(file.toString())) {
            for (int part = 0; part < input.parts(); part++) {
                input.read(part, input.height(part) - 1, 1, 0, 1, new float[input.width(part)]);
            }
        }
    }

    @Override
    public void close() {
        output.close();
    }

    private void attempt(Step step) throws ExportException {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw new ExportException(Message.of("export.not-written", target, reason(e)), e);
        }
    }

    private Message reason(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        if (FullDisk.isReason(said) || full()) {
            return FullDisk.words();
        }
        if (said.contains("File too large")) {
            return Message.of("export.too-large");
        }
        String line = said.lines().findFirst().orElse("").strip().replace(path.toString(), target.toString());
        return line.isEmpty() ? Message.of("export.no-reason") : Message.verbatim(line.replaceFirst("\\.$", ""));
    }

    private boolean full() {
        try {
            return Files.getFileStore(path).getUsableSpace() < NO_SPACE;
        } catch (IOException e) {
            return false;
        }
    }
}
