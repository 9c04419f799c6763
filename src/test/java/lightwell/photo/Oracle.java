package lightwell.photo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The independently computed pixels of a shared photo, and the photo; tests are skipped where they are absent. */
public record Oracle(Path photo, JsonNode json) {

    private static final Path SHARED = Path.of("..", "shared");

    public static Oracle of(String name) throws IOException {
        return new Oracle(photo(name + ".heic"), new ObjectMapper().readTree(existing(SHARED.resolve("oracles/" + name + ".json")).toFile()));
    }

    public static Path photo(String file) {
        return existing(SHARED.resolve("photos").resolve(file));
    }

    public static Path hostile(String file) {
        return existing(SHARED.resolve("hostile").resolve(file));
    }

    /** The oracle's matrix from linear Display P3 to ACEScg, times {@code p3}. */
    public double[] toAcesCg(double... p3) {
        JsonNode m = json.get("matrix_p3d65_to_ap1_bradford_USED");
        double[] out = new double[3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                out[r] += m.get(r).get(c).asDouble() * p3[c];
            }
        }
        return out;
    }

    private static Path existing(Path path) {
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there");
        return path;
    }
}
