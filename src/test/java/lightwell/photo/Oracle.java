package lightwell.photo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.image.Raster;
import lightwell.sample.BrokenPhotos;
import lightwell.sample.MadePhoto;

/**
 * The independently computed pixels of a photo, and the photo: one of the made ones ("straight", "turned"), which are always there, or
 * a real one of the folder ../shared, without which its test is skipped.
 */
public record Oracle(Path photo, JsonNode json) {

    private static final Path SHARED = Path.of("..", "shared");

    public static Oracle of(String name) throws IOException {
        if (made(name).isPresent()) {
            try (InputStream json = Oracle.class.getResourceAsStream("/oracles/" + name + ".json")) {
                return new Oracle(photo(name + ".heic"), new ObjectMapper().readTree(json));
            }
        }
        return new Oracle(photo(name + ".heic"),
                new ObjectMapper().readTree(existing(SHARED.resolve("oracles/" + name + ".json")).toFile()));
    }

    public static Path photo(String file) throws IOException {
        Optional<MadePhoto> made = made(file.replace(".heic", ""));
        return made.isPresent() ? made.get().file() : existing(SHARED.resolve("photos").resolve(file));
    }

    private static Optional<MadePhoto> made(String stem) {
        return Stream.of(MadePhoto.values()).filter(photo -> photo.stem().equals(stem)).findFirst();
    }

    /** The made photos, and the real ones where they are. */
    public static List<Path> photos() throws IOException {
        List<Path> all = new ArrayList<>();
        for (MadePhoto photo : MadePhoto.values()) {
            all.add(photo.file());
        }
        all.addAll(files(SHARED.resolve("photos")));
        return all;
    }

    /** What the world sent. */
    public static Path field(String file) {
        return existing(SHARED.resolve("field").resolve(file));
    }

    public static Path hostile(String file) {
        return existing(SHARED.resolve("hostile").resolve(file));
    }

    /** Broken photos that tests make, and those of the folder where it is. */
    public static List<Path> hostileFiles() throws IOException {
        List<Path> all = new ArrayList<>(BrokenPhotos.files());
        all.addAll(files(SHARED.resolve("hostile")));
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
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

    /**
     * Whether this libheif rounded a colour that lies on the border of two codes to the other one: 169.4993 is 169 in
     * 1.15, 170 in the fixed point of 1.23. Such a point says nothing about what follows the decoder.
     */
    public static boolean roundedToTheOtherCode(JsonNode point, Raster base) {
        for (int c = 0; c < 3; c++) {
            int code = base.get(point.get("x").asInt(), point.get("y").asInt(), c);
            double exact = point.get("base_rgb_float_nearest_chroma").get(c).asDouble();
            if (code != point.get("base_rgb8").get(c).asInt() && Math.abs(code - exact) < 0.52) {
                return true;
            }
        }
        return false;
    }

    private static Path existing(Path path) {
        assumeTrue(Files.exists(path), () -> path + " is not there");
        return path;
    }
}
