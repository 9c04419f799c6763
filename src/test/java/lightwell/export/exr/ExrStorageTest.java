package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import lightwell.export.Existing;
import lightwell.export.exr.ExrContent.Part;
import lightwell.export.exr.ExrStorage.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to store pixels, in rows and tiles, one part and several, halves and floats, against what is written by default. */
class ExrStorageTest extends OneExr {

    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final List<String> LIGHT = List.of("R", "G", "B", "sdr.R", "sdr.G", "sdr.B");
    /** Light below it is compared absolutely. */
    private static final float DARK = 0.05f;

    /** What coders of blocks are made for: slopes, and an edge. */
    private static SyntheticPhoto smooth() {
        SyntheticPhoto photo = new SyntheticPhoto();
        for (int y = 0; y < SyntheticPhoto.HEIGHT; y++) {
            for (int x = 0; x < SyntheticPhoto.WIDTH; x++) {
                photo.base.set(x, y, 0, 40 + x);
                photo.base.set(x, y, 1, 40 + y);
                photo.base.set(x, y, 2, x < 70 ? 90 : 200);
            }
        }
        for (int y = 0; y < photo.gainMap.height(); y++) {
            for (int x = 0; x < photo.gainMap.width(); x++) {
                photo.gainMap.set(x, y, 0, 20 + x + y);
            }
        }
        return photo;
    }

    private Map<String, float[]> written(ExportOptions options) throws IOException {
        Map<String, float[]> values = new LinkedHashMap<>();
        try (WrittenExr exr = new WrittenExr(write(smooth(), options, Existing.OVERWRITE).file())) {
            for (String channel : exr.channels()) {
                String name = channel.split(" ")[0];
                values.put(name, exr.all(name));
            }
            for (int part = 0; part < exr.parts(); part++) {
                assertEquals(options.storage().tiles().orElse(0), exr.tileRows(part));
            }
        }
        return values;
    }

    /**
     * @param half  the greatest error of light in halves, relative to its value
     * @param whole that of light in floats
     */
    @ParameterizedTest
    @CsvSource({"none, 0, 0", "rle, 0, 0", "zips, 0, 0", "zip, 0, 0", "zip:1, 0, 0", "zip:9, 0, 0", "piz, 0, 0",
        "pxr24, 0, 3.1e-5", "b44, 0.06, 0", "b44a, 0.06, 0", "dwaa:1, 0.01, 0.01", "dwaa, 0.06, 0.06",
        "dwab, 0.06, 0.06"})
    void storesWhatIsWrittenByDefault(String compression, double half, double whole) throws IOException {
        for (Layout layout : Layout.values()) {
            for (boolean floats : new boolean[] {false, true}) {
                ExportOptions plain = options("zip").withLayout(layout);
                ExportOptions usual = floats ? plain.telling(content -> content.withFloats(ALL)) : plain;
                Map<String, float[]> truth = written(usual);
                boolean halves = !floats || layout == Layout.SHENANIGANS;
                for (int tiles : new int[] {0, 48}) {
                    ExportOptions other = usual.withCompression(Compression.parse(compression))
                            .storing(file -> file.withTiles(tiles == 0 ? OptionalInt.empty() : OptionalInt.of(tiles)));
                    compare(truth, written(other), halves ? half : whole, compression + " " + layout + " " + floats + " " + tiles);
                }
            }
        }
    }

    private static void compare(Map<String, float[]> truth, Map<String, float[]> actual, double error, String what) {
        assertEquals(truth.keySet(), actual.keySet(), what);
        for (Map.Entry<String, float[]> channel : truth.entrySet()) {
            boolean lossy = LIGHT.contains(channel.getKey()) || channel.getKey().startsWith("gainmap");
            float[] values = actual.get(channel.getKey());
            if (error == 0 || !lossy) {
                assertArrayEquals(channel.getValue(), values, what + " " + channel.getKey());
                continue;
            }
            double worst = worst(channel.getValue(), values);
            assertTrue(worst <= error, what + " " + channel.getKey() + ": " + worst);
        }
    }

    private static double worst(float[] truth, float[] values) {
        double worst = 0;
        for (int i = 0; i < truth.length; i++) {
            worst = Math.max(worst, Math.abs(values[i] - truth[i]) / Math.max(Math.abs(truth[i]), DARK));
        }
        return worst;
    }

    /** A higher level makes smaller files and greater errors, in the second part of a file, too. */
    @Test
    void levelsOfDwaAreObeyed() throws IOException {
        float[] truth = written(options("none").withLayout(Layout.PARTS)).get("sdr.R");
        List<Double> errors = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (String level : List.of("dwaa:1", "dwaa:45", "dwaa:1000")) {
            errors.add(worst(truth, written(options(level).withLayout(Layout.PARTS)).get("sdr.R")));
            sizes.add(Files.size(target()));
        }
        assertTrue(errors.get(0) < errors.get(1) && errors.get(1) < errors.get(2), errors.toString());
        assertTrue(sizes.get(0) > sizes.get(1) && sizes.get(1) > sizes.get(2), sizes.toString());
    }
}
