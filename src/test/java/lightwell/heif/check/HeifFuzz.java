package lightwell.heif.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.heif.Graphs;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;

/**
 * Entry point of a coverage-guided fuzzer (Jazzer) for the reader and the normaliser; see the profile {@code fuzz} of the build.
 * Whatever the bytes are, only {@link HeifException} may come out, with one sentence.
 */
public final class HeifFuzz {

    private HeifFuzz() {}

    /** Writes a file to begin with into the folder {@code arguments[0]}. */
    public static void main(String[] arguments) throws IOException {
        Path corpus = Files.createDirectories(Path.of(arguments[0]));
        Files.write(corpus.resolve("phone"), Graphs.phone().toBytes());
    }

    /** Called by the fuzzer, again and again in one thread. */
    public static void fuzzerTestOneInput(byte[] file) {
        try {
            NormalisedHeif result = Normaliser.normalise(ByteBuffer.wrap(file));
            HeifFile rebuilt = HeifFile.parse(result.bytes());
            for (int id : result.decodable()) {
                rebuilt.data(rebuilt.items().get(id));
                result.graph().items().get(id).uprightSize();
            }
        } catch (HeifException refusal) {
            String sentence = refusal.getMessage();
            if (!sentence.endsWith(".") || sentence.lines().count() != 1) {
                throw new IllegalStateException("Not a sentence: " + sentence, refusal);
            }
        }
    }
}
