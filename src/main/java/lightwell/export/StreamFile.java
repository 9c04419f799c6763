package lightwell.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import lightwell.failure.FullDisk;
import lightwell.message.Message;

/** Writes bytes to a file that is committed afterwards, with errors as sentences. */
public final class StreamFile {

    /** Writes to a stream that the caller closes. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    private StreamFile() {}

    public static void write(AtomicFile file, Body body) throws ExportException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.temporary()))) {
            body.write(out);
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage());
            throw new ExportException(Message.of("export.not-written", file.target(),
                    FullDisk.isReason(said) ? FullDisk.words() : said.replaceFirst("\\.$", "")), e);
        }
    }

    public static void write(AtomicFile file, ByteBuffer bytes) throws ExportException {
        write(file, out -> Channels.newChannel(out).write(bytes.duplicate()));
    }
}
