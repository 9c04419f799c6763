package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lightwell.presets.OpenImageIO;

/** A TIFF read again: bytes by the JDK, which cannot read deeper ones with a predictor; those by OpenImageIO. */
final class WrittenTiff {

    private WrittenTiff() {}

    /** Samples as they are stored, pixel by pixel. */
    static int[] stored(Path file) throws IOException {
        if (form(file).contains(" uint16 ")) {
            float[] shares = floats(file);
            return IntStream.range(0, shares.length).map(i -> Math.round(shares[i] * 65535)).toArray();
        }
        return samples(ImageIO.read(file.toFile()));
    }

    static int[] samples(RenderedImage image) {
        return image.getData().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    static float[] floats(Path file) {
        try (var input = OpenImageIO.Input.open(file.toString())) {
            float[] all = new float[input.width(0) * input.height(0) * input.channels(0)];
            input.read(0, 0, input.height(0), 0, input.channels(0), all);
            return all;
        }
    }

    /** "4x3 uint16 R,G,B" */
    static String form(Path file) {
        try (var input = OpenImageIO.Input.open(file.toString())) {
            assertEquals("tiff", input.format());
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < input.channels(0); i++) {
                names.append(i == 0 ? "" : ",").append(input.channelName(0, i));
            }
            return input.width(0) + "x" + input.height(0) + " " + input.channelType(0, 0) + " " + names;
        }
    }

    static Map<String, String> attributes(Path file) {
        Map<String, String> all = new TreeMap<>();
        try (var input = OpenImageIO.Input.open(file.toString())) {
            for (int i = 0; i < input.attributes(0); i++) {
                all.put(input.attributeName(0, i), input.attributeText(0, i));
            }
        }
        return all;
    }
}
