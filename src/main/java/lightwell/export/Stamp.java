package lightwell.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import lightwell.rows.ExrTexts;

/**
 * What an output's file was made of: the SHA-256 of the photo's name, size and checksums, the image in it, the options, the colour config
 * and the version of this program. The checksums of its bytes are CRC-32 and CRC-32C together: of 2^64 chance changes they miss one, and
 * every Java computes them at the speed of reading from its first byte on, while SHA-256 of a photo would take a third of a second until it
 * is compiled. They are no seal: who wants to can make two photos with equal stamps. Stateless.
 */
public final class Stamp {

    /** The attribute of an EXR. */
    public static final String ATTRIBUTE = "lightwell:stamp";

    private static final int BUFFER = 1 << 16;

    private Stamp() {}

    /**
     * The stamp of an output's file; empty if its files carry none, or the photo cannot be read, for which opening it gives the reason.
     * Reads the whole photo.
     *
     * @param image name of the image in the file
     * @throws IOException if there is no colour config
     */
    public static <O> Optional<String> of(Exporter<O> exporter, O options, Path source, String image, ColorSource colors)
            throws IOException {
        Optional<JsonNode> stamped = exporter.stamped(options);
        if (stamped.isEmpty()) {
            return Optional.empty();
        }
        String config = colors.engine().fingerprint();
        try {
            return Optional.of(of(source, image, stamped.get(), config));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the whole photo, without decoding it.
     *
     * @param image   name of the image in the file
     * @param options all that decide what the file contains
     * @param colours fingerprint of the colour config
     * @return 64 hexadecimal digits
     */
    public static String of(Path source, String image, JsonNode options, String colours) throws IOException {
        MessageDigest digest = sha256();
        for (String text : new String[] {Software.version(), source.getFileName().toString(), image, colours}) {
            add(digest, text);
        }
        try (JsonParser tokens = options.traverse()) { // as text they would take Jackson's mapper, which starts slowly
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                add(digest, token.name());
                add(digest, tokens.getText());
            }
        }
        digest.update(checksums(source));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    /** The size of a file and the two checksums of its bytes. */
    private static ByteBuffer checksums(Path source) throws IOException {
        CRC32 zip = new CRC32();
        CRC32C castagnoli = new CRC32C();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(source)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.update(buffer, 0, read);
                castagnoli.update(buffer, 0, read);
                size += read;
            }
        }
        return ByteBuffer.allocate(3 * Long.BYTES).putLong(size).putLong(zip.getValue()).putLong(castagnoli.getValue()).flip();
    }

    /** The stamp of an EXR, from its header; empty if there is no such file, or it has none. */
    public static Optional<String> in(Path file) {
        try {
            return Files.isRegularFile(file) ? ExrTexts.read(file, ATTRIBUTE) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it is no EXR, or damaged
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
