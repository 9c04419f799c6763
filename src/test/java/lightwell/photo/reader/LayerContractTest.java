package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lightwell.export.json.InfoSchema;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every photo: all its images are layers, in the sizes they say, upright as the base, and given back on closing. */
class LayerContractTest {

    private static final String PLAIN = "base gainmap";
    private static final String FULL = "base gainmap depth skin alpha linear_thumbnail style_delta_map thumbnail";

    private static final String JPEG = "base gainmap depth skin skin_2 thumbnail";

    @TempDir
    Path folder;

    record Variation(String name, byte[] file, String layers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Variation> variations() {
        List<Variation> all = new ArrayList<>();
        for (ComposedPhoto.To to : ComposedPhoto.To.values()) {
            for (int degrees : new int[] {0, 90, 180, 270}) {
                all.add(new Variation("references to " + to + ", turned by " + degrees,
                        new ComposedPhoto(1, degrees, false, to).with(LayerContractTest::everything).bytes(), FULL));
            }
        }
        for (int firstId : new int[] {1, 65_533, 70_000, 0x1000000}) {
            byte[] file = new ComposedPhoto(firstId, 270, true, ComposedPhoto.To.TMAP_AND_BASE).with(LayerContractTest::everything).bytes();
            for (int bits = 0; bits < 16; bits++) {
                HeifLayout layout = new HeifLayout((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0 ? 3 : 1);
                all.add(new Variation("ids from " + firstId + ", " + layout, layout.of(file), FULL));
            }
        }
        all.add(graph("unknown essential properties", PLAIN, photo -> {
            photo.base.properties(new Property.Other("wxyz", true, new byte[4]));
            photo.map.properties(new Property.Other("wxyz", true, new byte[4]));
        }));
        all.add(graph("references to and from missing items", PLAIN + " skin thumbnail", photo -> {
            photo.auxiliary(ComposedPhoto.SKIN).refersTo("auxl", 999);
            photo.thumbnail().refersTo("thmb", 998);
            photo.heif.item("mime", new byte[1]).refersTo("cdsc", 997);
        }));
        all.add(graph("several gain maps and mattes", PLAIN + " skin skin_2 gainmap_2", photo -> {
            photo.auxiliary(ComposedPhoto.SKIN);
            photo.auxiliary(ComposedPhoto.SKIN);
            photo.auxiliary(ComposedPhoto.APPLE_MAP);
        }));
        all.add(graph("a stereo pair", PLAIN + " right", photo -> photo.heif.group("ster", photo.base, photo.image())));
        all.add(graph("a burst", PLAIN + " burst_2 burst_3", photo -> photo.heif.group("brst", photo.base, photo.image(), photo.image())));
        all.add(graph("images by themselves, with a thumbnail of one", PLAIN + " image_2 image_3 thumbnail", photo -> {
            photo.image();
            ComposedItem last = photo.image();
            photo.image().refersTo("thmb", last);
        }));
        all.add(graph("the tmap as the primary item", PLAIN + " skin", photo -> {
            photo.auxiliary(ComposedPhoto.SKIN);
            photo.heif.primary(photo.tmap);
        }));
        all.add(graph("an unknown auxiliary image", PLAIN + " auxiliary", photo -> photo.auxiliary("urn:example:new")));
        for (ComposedJpeg.Lists lists : List.of(ComposedJpeg.Lists.MPF, ComposedJpeg.Lists.BOTH)) {
            for (int orientation = 1; orientation <= 8; orientation++) {
                all.add(new Variation("a JPEG listed by " + lists + ", orientation " + orientation, jpeg(orientation).bytes(lists), JPEG));
            }
        }
        all.add(new Variation("a JPEG listed by its directory", jpeg(6).bytes(ComposedJpeg.Lists.DIRECTORY),
                JPEG.replace("thumbnail", "auxiliary")));
        all.add(new Variation("a JPEG without lists", jpeg(8).bytes(ComposedJpeg.Lists.NONE), "base"));
        all.add(new Variation("a grey JPEG", ComposedJpeg.picture(64, 48, false), "base"));
        return all.stream();
    }

    private static ComposedJpeg jpeg(int orientation) {
        return new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(orientation))
                .part("GainMap", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2)))
                .part("", 0, ComposedJpeg.picture(32, 24, false, ComposedJpeg.auxiliary("disparity",
                        "a:FloatMinValue='0.5' a:FloatMaxValue='4'")))
                .part("", 0, ComposedJpeg.picture(32, 24, false, ComposedJpeg.auxiliary(ComposedPhoto.SKIN, "")))
                .part("", 0, ComposedJpeg.picture(32, 24, false, ComposedJpeg.auxiliary(ComposedPhoto.SKIN, "")))
                .part("Confidence", 0x010001, ComposedJpeg.picture(32, 24, true));
    }

    private static Variation graph(String name, String layers, Consumer<ComposedPhoto> more) {
        return new Variation(name, new ComposedPhoto(1, 270, true, ComposedPhoto.To.BASE_AND_TMAP).with(more).bytes(), layers);
    }

    private static void everything(ComposedPhoto photo) {
        photo.auxiliary("urn:mpeg:hevc:2015:auxid:2");
        photo.auxiliary(ComposedPhoto.SKIN);
        photo.auxiliary("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");
        photo.linearThumbnail();
        photo.auxiliary("tag:apple.com,2023:photo:aux:styledeltamap");
        photo.thumbnail();
    }

    @ParameterizedTest
    @MethodSource("variations")
    void everyVariationOpens(Variation variation) throws IOException {
        holds(Files.write(folder.resolve("photo.heic"), variation.file()), variation.layers());
    }

    @ParameterizedTest
    @CsvSource({"straight.heic, base gainmap depth", "newer.heic, base gainmap depth", "turned.heic, base gainmap depth",
        "pug.heic, base gainmap depth", "ios18_like.heic, base gainmap depth", "dji_xmp_headroom.heic, base gainmap",
        "samsung_s25_tmap.heic, base gainmap thumbnail", "spatial_pair.heic, base right",
        "sony_10bit.hif, base thumbnail thumbnail_2 thumbnail_3", "iphone8_plain.heic, base thumbnail", "iphone15promax.heic, base gainmap",
        "iphonex_depth.jpg, base depth", "apple_gainmap_new.jpg, base gainmap", "ultrahdr_paris.jpg, base gainmap",
        "seine_hdr_rec2020.avif, base", "seine_hdr_srgb.avif, base gainmap", "seine_sdr_gainmap.avif, base gainmap"})
    void everySampleOpens(String file, String layers) throws IOException {
        holds(Oracle.photo(file), layers);
    }

    private static void holds(Path path, String layers) throws IOException {
        List<Raster> rasters = new ArrayList<>();
        Photo photo = PhotoReader.open(path);
        try (photo) {
            assertEquals(List.of(layers.split(" ")), photo.layers().stream().map(layer -> layer.info().name()).toList());
            InfoSchema.valid(photo);
            Set<Integer> items = new HashSet<>();
            for (Layer layer : photo.layers()) {
                LayerInfo info = layer.info();
                assertTrue(!(layer instanceof Layer.Other other) || other.problem().isEmpty(), info.name());
                Raster raster = layer.raster();
                rasters.add(raster);
                assertTrue(items.add(info.itemId()), info + " is there twice");
                assertEquals(List.of(info.width(), info.height(), info.channels(), info.bitDepth()),
                        List.of(raster.width(), raster.height(), raster.channels(), raster.bitDepth()), info.name());
                assertEquals(photo.base().info().width() > photo.base().info().height(), info.width() > info.height(), info.name());
                assertFalse(info.title().toString().isBlank());
                assertTrue(info.bytes() > 0, info.name());
            }
        }
        for (Raster raster : rasters) {
            assertThrows(IllegalStateException.class, raster::samples);
        }
        for (Layer layer : photo.layers()) {
            assertThrows(PhotoException.class, layer::raster);
        }
    }

    /** The coded margin is at the right or the bottom; it must be gone wherever the rotation put it. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "90, 0, 79", "180, 79, 59", "270, 59, 0"})
    void cutsTheMarginOfAThumbnail(int degrees, int x, int y) throws IOException {
        byte[] file = new ComposedPhoto(1, degrees, false, ComposedPhoto.To.BASE).with(ComposedPhoto::thumbnail).bytes();
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.heic"), file))) {
            Raster thumbnail = photo.others().get(0).raster();
            assertEquals(0, thumbnail.get(x, y, 0), 2, "the corner that was coded first");
            int opposite = thumbnail.get(thumbnail.width() - 1 - x, thumbnail.height() - 1 - y, 0);
            assertEquals(2 * 79 + 59, opposite, 3, "the corner that was coded last");
        }
    }

    @Test
    void listsWhatCannotBeDecoded() throws IOException {
        byte[] file = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE_AND_TMAP).with(photo -> {
            photo.refer(
                    photo.heif.item("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, 3, 4}).hidden().properties(new Property.Ispe(768, 576),
                            new Property.AuxC("urn:mpeg:hevc:2015:auxid:2", new byte[0])),
                    "auxl");
            photo.heif.item("j2k1", new byte[] {1}).properties(new Property.Ispe(64, 64));
        }).bytes();
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("lidar.heic"), file))) {
            assertEquals(List.of("depth", "image_2"), photo.others().stream().map(layer -> layer.info().name()).toList());
            assertTrue(photo.depth().isEmpty());
            Layer.Other depth = photo.others().get(0);
            assertEquals(768, depth.info().width());
            String problem = depth.problem().orElseThrow().toString();
            assertTrue(problem.contains("('jpeg') cannot be decoded: ") && problem.endsWith("."), problem);
            assertEquals("lidar.heic: " + problem, assertThrows(PhotoException.class, depth::raster).getMessage());
            photo.gainMap().orElseThrow().raster();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "64, 10", "96, 12"})
    void readsTheDepthOfAv1FromItsConfiguration(byte flags, int bits) throws IOException {
        HeifComposer heif = new HeifComposer("avif", "avif", "mif1");
        heif.primary(heif.item("av01", new byte[] {0x12, 0})
                .properties(new Property.DecoderConfig("av1C", new byte[] {(byte) 0x81, 8, flags, 0}), new Property.Ispe(64, 64)));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.avif"), heif.toBytes()))) {
            assertEquals(bits, photo.base().info().bitDepth());
        }
    }

    @Test
    void tellsTheEyesApart() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("spatial_pair.heic"))) {
            assertEquals("Base image, left eye", photo.base().info().title().toString());
            Layer.Other right = photo.others().get(0);
            assertEquals("Right eye", right.info().title().toString());
            assertEquals(LayerKind.IMAGE, right.kind());
            assertEquals("Display P3", right.encoding().name());
        }
    }
}
