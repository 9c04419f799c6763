package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import lightwell.author.AuthorException;
import lightwell.author.Chroma;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.codec.HeifCodec;
import lightwell.failure.Told;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.HeadroomRules;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.message.Said;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepPixelsHeifTest {

    private static final double SAME_LIGHT = 0.05;
    /** iPhones' own pairs of descriptions have this curve. */
    private static final HdrOptions APPLE = HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.APPLE)
            .withCurve(HdrOptions.GainCurve.REC709);
    private static final HdrOptions ISO = HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.ISO);

    @TempDir
    Path folder;

    @Test
    void isoIsAddedToAnApplePhoto() throws IOException {
        Path source = WrittenFiles.file(folder, "demo.heic", DemoPhoto.encode(DemoOptions.SMALL, Progress.NONE));
        KeepPixelsHeif.Result result = completed(source, KeepPixelsHeif.Added.ISO);
        assertEquals(4, result.headroom(), 1e-6);
        assertTrue(result.deviation() < SAME_LIGHT, "deviation " + result.deviation());
    }

    @Test
    void isoIsAddedToAnIphonePhoto() throws IOException {
        KeepPixelsHeif.Result result = completed(Oracle.photo("pug.heic"), KeepPixelsHeif.Added.ISO);
        assertEquals(3.4822, result.headroom(), 1e-4);
    }

    @Test
    void appleIsAddedToAnIsoPhoto() throws IOException {
        KeepPixelsHeif.Result result = completed(isoOnly("iso.heic", HeifCodec.HEVC), KeepPixelsHeif.Added.APPLE);
        assertEquals(1.96875, Math.log(result.headroom()) / Math.log(2), SAME_LIGHT, "the brightest code, in stops");
        try (Photo photo = PhotoReader.open(folder.resolve("kept.heic"))) {
            assertEquals(result.headroom(), photo.gainMap().orElseThrow().apple().orElseThrow().xmpHeadroom().orElseThrow(), 1e-7);
            assertEquals("Apple", photo.camera().make().orElseThrow());
            double note = photo.gainMap().orElseThrow().apple().orElseThrow().makerGain().orElseThrow();
            assertEquals(1, HeadroomRules.ofMakerNotes(1, note) / result.headroom(), 1e-6, "the notes and the XMP say the same");
        }
    }

    private Path isoOnly(String name, HeifCodec codec) throws IOException {
        try (GainMapPicture full = Patches.mono(600, 300, 8)) {
            GainMapCodes map = full.map();
            GainMapCodes undescribed = new GainMapCodes(map.codes(), map.headroom(), map.channels(), true, OptionalDouble.empty());
            GainMapPicture picture = new GainMapPicture(full.base(), full.space(), undescribed, full.hdr(), full.levels(), full.exif());
            return WrittenFiles.file(folder, name, codec == HeifCodec.HEVC
                    ? GainMapHeic.write(picture, Patches.best(Chroma.HALF), Progress.NONE)
                    : GainMapAvif.write(picture, Patches.best(Chroma.HALF), Progress.NONE));
        }
    }

    /** Checks that the coded bytes are the same, both descriptions are read, and both give the same light. */
    private KeepPixelsHeif.Result completed(Path source, KeepPixelsHeif.Added added) throws IOException {
        List<Message> warnings = new ArrayList<>();
        KeepPixelsHeif.Result result = KeepPixelsHeif.write(source, warnings::add);
        assertEquals(List.of(), warnings);
        assertEquals(added, result.added());
        HeifFile before = HeifFile.parse(ByteBuffer.wrap(Files.readAllBytes(source)));
        Map<Integer, Integer> kept = coded(before);
        assertFalse(kept.isEmpty());
        HeifFile after = WrittenFiles.graph(result.file());
        assertEquals(kept, coded(after));
        assertTrue(after.brands().contains("tmap"));
        assertEquals(before.primary().id(), after.primary().id());
        assertTrue(after.references().containsAll(before.references()));
        Path file = WrittenFiles.file(folder, "kept.heic", result.file());
        WrittenFiles.run("heif-info", file.toString());
        try (Photo old = PhotoReader.open(source); Photo photo = PhotoReader.open(file)) {
            assertEquals(Said.of(old.warnings()), Said.of(photo.warnings()));
            assertEquals(old.layers().size(), photo.layers().size());
            assertEquals(old.camera().captureTime(), photo.camera().captureTime());
            double[] differences = differences(photo);
            double usual = differences[differences.length * 99 / 100];
            assertTrue(usual <= SAME_LIGHT, "the light differs by " + usual + " stops");
            assertTrue(differences[differences.length / 2] <= result.deviation() + 1e-3);
        }
        AuthorException refused = assertThrows(AuthorException.class, () -> KeepPixelsHeif.write(file, warnings::add));
        assertEquals("kept.heic has both descriptions of its gain map already.", refused.getMessage());
        return result;
    }

    /** A hash of every coded item, by id. */
    private static Map<Integer, Integer> coded(HeifFile graph) throws IOException {
        Map<Integer, Integer> hashes = new TreeMap<>();
        for (Item item : graph.items().values()) {
            if (item.type().equals("hvc1") || item.type().equals("grid")) {
                hashes.put(item.id(), Arrays.hashCode(HeifRewrite.bytes(graph.data(item))));
            }
        }
        return hashes;
    }

    /**
     * The differences of both descriptions over a grey picture, stops, ascending. Between codes of the map Apple's gain is interpolated in
     * linear light and ISO's in stops: at hard edges of a half-size map they differ by more than the formulas do.
     */
    private static double[] differences(Photo photo) throws IOException {
        HdrReconstruction apple = HdrReconstruction.prepare(photo, APPLE);
        HdrReconstruction iso = HdrReconstruction.prepare(photo, ISO);
        assertTrue(apple.active() && iso.active());
        int width = photo.base().info().width();
        DoubleStream.Builder differences = DoubleStream.builder();
        for (int y = 0; y < photo.base().info().height(); y += 7) {
            float[] one = grey(width);
            float[] two = grey(width);
            apple.apply(y, 1, one);
            iso.apply(y, 1, two);
            for (int i = 0; i < one.length; i += 3) {
                differences.add(Math.abs(Math.log(one[i] / two[i]) / Math.log(2)));
            }
        }
        return differences.build().sorted().toArray();
    }

    private static float[] grey(int width) {
        float[] row = new float[3 * width];
        Arrays.fill(row, 0.5f);
        return row;
    }

    @Test
    void whatCannotBeCompletedIsRefusedWithASentence() throws IOException {
        Path none = WrittenFiles.file(folder, "none.heic", DemoPhoto.encode(DemoOptions.SMALL.withGainMap(false), Progress.NONE));
        refused(none, "none.heic has no gain map.");
        refused(isoOnly("iso.avif", HeifCodec.AV1), "Apple's description belongs into HEIC, and iso.avif is none.");
        refused(Oracle.photo("samsung_s25_tmap.heic"), "The gain map of samsung_s25_tmap.heic is already marked as "
                + "urn:com:samsung:photo:2024:aux:hdrgainmap, and a picture has one such mark, so Apple's description cannot be added.");
        try (GainMapPicture rgb = Patches.rgb(600, 300, 8)) {
            Path file = WrittenFiles.file(folder, "rgb.heic", GainMapHeic.write(rgb, Patches.best(Chroma.HALF), Progress.NONE));
            refused(file, "Apple's description cannot be added: the gain map has three channels, and Apple's have one.");
        }
    }

    /** Whatever a file claims, there is a sentence or a file that opens. */
    @Test
    void damagedFilesEndInASentence() throws IOException {
        byte[] whole = Files.readAllBytes(isoOnly("iso.heic", HeifCodec.HEVC));
        Random random = new Random(13);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 8 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flip = 0; flip < 3 && i % 8 != 0; flip++) {
                damaged[random.nextInt(1500)] = (byte) random.nextInt();
            }
            Path file = WrittenFiles.file(folder, "damaged.heic", damaged);
            try {
                HeifFile.parse(ByteBuffer.wrap(KeepPixelsHeif.write(file, warning -> {}).file()));
            } catch (IOException refused) {
                assertTrue(refused instanceof Told, refused.toString());
            }
        }
    }

    private static void refused(Path file, String sentence) {
        assertEquals(sentence, assertThrows(AuthorException.class, () -> KeepPixelsHeif.write(file, warning -> {})).getMessage());
    }
}
