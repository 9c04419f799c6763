package lightwell.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.presets.OpenImageIO;

/** An EXR being written, with errors as sentences. For one thread. Closing it without {@link #finish} leaves a broken file. */
final class ExrFile implements AutoCloseable {

    /** With less than this left, a write that failed failed for want of space. */
    private static final long NO_SPACE = 1 << 20;

    private final Path path;
    private final Path target;
    private final OpenImageIO.Output output;

    @FunctionalInterface
    private interface Step {
        void run();
    }

    /**
     * @param path   to write to
     * @param target what to call the file in messages
     */
    ExrFile(Path path, Path target) throws ExportException {
        this.path = path;
        this.target = target;
        try {
            this.output = new OpenImageIO.Output("openexr");
        } catch (RuntimeException | LinkageError e) {
            throw new ExportException("EXR files cannot be written: OpenImageIO is missing or lacks OpenEXR.", e);
        }
    }

    /** @param attributes one for each part */
    void open(int width, int height, List<ExrPart> parts, List<ExrAttributes> attributes) throws ExportException {
        attempt(() -> {
            for (int i = 0; i < parts.size(); i++) {
                try (OpenImageIO.Spec spec = new OpenImageIO.Spec(width, height)) {
                    parts.get(i).channels().forEach(channel -> {
                        if (channel.type() == ExrChannel.Type.HALF) {
                            spec.addHalf(channel.name());
                        } else {
                            spec.addFloat(channel.name());
                        }
                    });
                    attributes.get(i).applyTo(spec);
                    output.addPart(spec);
                }
            }
            output.open(path.toString());
        });
    }

    void nextPart() throws ExportException {
        attempt(output::nextPart);
    }

    void write(int y, int rows, ByteBuffer band) throws ExportException {
        attempt(() -> output.write(y, rows, band));
    }

    /** Ends the file and reads the last row of every part: the writer swallows errors of its last flush. */
    void finish() throws ExportException {
        attempt(() -> {
            output.finish();
            try (OpenImageIO.Input input = OpenImageIO.Input.open(path.toString())) {
                for (int part = 0; part < input.parts(); part++) {
                    input.read(part, input.height(part) - 1, 1, 0, 1, new float[input.width(part)]);
                }
            }
        });
    }

    @Override
    public void close() {
        output.close();
    }

    private void attempt(Step step) throws ExportException {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw new ExportException(target + " was not written: " + reason(e) + ".", e);
        }
    }

    private String reason(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No space left") || full()) {
            return "the disk is full";
        }
        if (said.contains("File too large")) {
            return "the file would become too large";
        }
        String line = said.lines().findFirst().orElse("").strip().replace(path.toString(), target.toString());
        return line.isEmpty() ? "the EXR writer gives no reason" : line.replaceFirst("\\.$", "");
    }

    private boolean full() {
        try {
            return Files.getFileStore(path).getUsableSpace() < NO_SPACE;
        } catch (IOException e) {
            return false;
        }
    }
}
