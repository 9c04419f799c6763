package lightwell.fence;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Faults of the decoder: the helper of the product with {@code src/test/cpp/plants.cpp} preloaded. */
public final class Plants {

    private static final Path BUILT = Path.of("target", "lightwell-decoder").toAbsolutePath();

    private Plants() {}

    /** A program in this folder that is the helper with faults. */
    public static Path helper(Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BUILT), "the helper is not built here");
        Path library = folder.resolve("plants.so");
        int status = new ProcessBuilder("g++", "-shared", "-fPIC", "-w", "-o", library.toString(), "src/test/cpp/plants.cpp", "-ldl")
                .inheritIO()
                .start().waitFor();
        if (status != 0) {
            throw new IOException("The plants cannot be built");
        }
        Path script = folder.resolve("lightwell-decoder");
        Files.writeString(script, "#!/bin/sh\nLD_PRELOAD=" + library + " exec " + BUILT + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The file with a fault that the decoder meets. */
    public static byte[] with(byte[] photo, String fault) throws IOException {
        byte[] name = ("PLANT:" + fault).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream planted = new ByteArrayOutputStream();
        planted.write(photo);
        planted.write(ByteBuffer.allocate(8).putInt(8 + name.length).put("free".getBytes(StandardCharsets.US_ASCII)).array());
        planted.write(name);
        return planted.toByteArray();
    }
}
