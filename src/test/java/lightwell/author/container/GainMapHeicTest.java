package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.GainMapPicture;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainMapHeicTest {

    /** Fractions of a description are exact to this. */
    private static final double FRACTION = 3e-9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1, 8, HALF", "33, 17, 8, HALF", "513, 300, 8, HALF", "1200, 900, 8, HALF", "300, 200, 8, FULL", "513, 300, 10, HALF",
        "130, 70, 10, FULL"})
    void aMonoMapIsReadBackWithBothDescriptions(int width, int height, int bits, Chroma chroma) throws IOException {
        try (GainMapPicture picture = Patches.mono(width, height, bits); Photo photo = written(picture, chroma)) {
            Layer.GainMap map = photo.gainMap().orElseThrow();
            assertEquals(4, map.apple().orElseThrow().xmpHeadroom().orElseThrow(), 1e-8);
            assertEquals(1, map.apple().orElseThrow().makerHeadroom().orElseThrow());
            assertEquals(1.0, map.apple().orElseThrow().makerGain().orElseThrow(), 1e-7, "2.303 - 0.303 * 1 is two stops");
            assertEquals("Apple", photo.camera().make().orElseThrow());
            assertIso(picture, map.iso().orElseThrow());
            assertEquals(new Transfer.Srgb(), photo.base().encoding().red());
            assertEquals(BaseSpace.SRGB.primaries(), photo.base().encoding().primaries());
            Patches.assertStripes(photo.base().raster(), width, height, 3);
            assertEquals(bits, photo.base().raster().bitDepth());
            assertMap(picture.map().codes(), map.raster(), 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 8", "513, 300, 8", "1200, 900, 10"})
    void aMapOfThreeChannelsIsReadBackByIso(int width, int height, int bits) throws IOException {
        try (GainMapPicture picture = Patches.rgb(width, height, bits); Photo photo = written(picture, Chroma.HALF)) {
            Layer.GainMap map = photo.gainMap().orElseThrow();
            assertTrue(map.apple().isEmpty());
            assertIso(picture, map.iso().orElseThrow());
            assertEquals(picture.hdr().primaries(), map.iso().orElseThrow().alternateEncoding().orElseThrow().primaries());
            assertEquals(new Transfer.Pq(), map.iso().orElseThrow().alternateEncoding().orElseThrow().red());
            assertEquals(BaseSpace.DISPLAY_P3.primaries(), photo.base().encoding().primaries());
            Patches.assertStripes(photo.base().raster(), width, height, 3);
            assertMap(picture.map().codes(), map.raster(), 5);
        }
    }

    private Photo written(GainMapPicture picture, Chroma chroma) throws IOException {
        byte[] bytes = GainMapHeic.write(picture, Patches.best(chroma), Progress.NONE);
        Path file = WrittenFiles.file(folder, "written.heic", bytes);
        WrittenFiles.run("heif-info", file.toString());
        Photo photo = PhotoReader.open(file);
        assertEquals(List.of(), Said.of(photo.warnings()));
        assertEquals(List.of(), photo.others());
        return photo;
    }

    private static void assertIso(GainMapPicture picture, IsoGainMap iso) {
        assertEquals(0, iso.baseHeadroom());
        assertEquals(picture.map().stops(), iso.alternateHeadroom(), FRACTION);
        assertEquals(picture.map().baseSpace(), iso.useBaseColourSpace());
        assertEquals(picture.map().channels().size(), iso.channels().size());
        for (int c = 0; c < iso.channels().size(); c++) {
            IsoGainMap.Channel given = picture.map().channels().get(c);
            IsoGainMap.Channel read = iso.channels().get(c);
            assertEquals(given.min(), read.min(), FRACTION);
            assertEquals(given.max(), read.max(), FRACTION);
            assertEquals(given.gamma(), read.gamma(), FRACTION);
            assertEquals(given.baseOffset(), read.baseOffset(), FRACTION);
            assertEquals(given.alternateOffset(), read.alternateOffset(), FRACTION);
        }
    }

    private static void assertMap(Raster given, Raster read, double tolerance8) {
        assertEquals(List.of(given.width(), given.height(), given.channels(), given.bitDepth()),
                List.of(read.width(), read.height(), read.channels(), read.bitDepth()));
        for (int x = 0; x < given.width(); x++) {
            for (int c = 0; c < given.channels(); c++) {
                assertEquals(given.get(x, given.height() / 2, c) * 255.0 / given.maxCode(),
                        read.get(x, given.height() / 2, c) * 255.0 / given.maxCode(), tolerance8, "channel " + c + " at " + x);
            }
        }
    }

    @Test
    void theGraphIsThatOfAPhone() throws IOException {
        HeifFile graph;
        try (GainMapPicture picture = Patches.mono(1200, 900, 8)) {
            graph = WrittenFiles.graph(GainMapHeic.write(picture, Patches.best(Chroma.HALF), Progress.NONE));
        }
        assertEquals(List.of("heic", "mif1", "miaf", "heic", "tmap"), graph.brands());
        Item base = graph.primary();
        assertEquals(new GridPayload(2, 3, 1200, 900), GridPayload.parse(base.id(), graph.data(base)));
        assertEquals(Optional.of(new Property.Nclx(1, 13, 6, true)), base.property(Property.Nclx.class));
        assertTrue(base.property(Property.Icc.class).isPresent());
        Item alternate = WrittenFiles.only(graph, "tmap");
        assertFalse(alternate.hidden());
        assertEquals(62, graph.data(alternate).remaining());
        assertEquals(Optional.of(new Property.Ispe(1200, 900)), alternate.property(Property.Ispe.class));
        assertEquals(Optional.of(new Property.Nclx(12, 16, 6, true)), alternate.property(Property.Nclx.class));
        assertEquals(Optional.of(new Property.Pixi(List.of(10, 10, 10))), alternate.property(Property.Pixi.class));
        assertEquals(812 << 16 | 91, WrittenFiles.box(alternate, "clli").getInt());
        assertEquals(base, graph.targets(alternate, "dimg").get(0));
        Item map = graph.targets(alternate, "dimg").get(1);
        assertEquals(List.of(alternate.id(), base.id()), graph.groups().get(0).entities());
        assertEquals("altr", graph.groups().get(0).type());
        assertMapItem(graph, map, base);
        assertEquals(List.of(base.id()), graph.targetIds(WrittenFiles.only(graph, "Exif"), "cdsc"));
        assertEquals(List.of(map.id()), graph.targetIds(WrittenFiles.only(graph, "mime"), "cdsc"));
    }

    private static void assertMapItem(HeifFile graph, Item map, Item base) throws IOException {
        assertTrue(map.hidden());
        assertEquals(new GridPayload(1, 2, 600, 450), GridPayload.parse(map.id(), graph.data(map)));
        assertEquals(Optional.of(new Property.Nclx(2, 2, 2, true)), map.property(Property.Nclx.class));
        assertTrue(map.property(Property.Icc.class).isEmpty());
        assertEquals("urn:com:apple:photo:2020:aux:hdrgainmap", map.property(Property.AuxC.class).orElseThrow().type());
        assertEquals(List.of(base.id()), graph.targetIds(map, "auxl"));
        for (Item tile : graph.targets(map, "dimg")) {
            assertTrue(tile.hidden());
            assertTrue(tile.property(Property.Icc.class).isEmpty());
        }
    }

    /** heif-convert's PNG, read by Java. */
    @Test
    void anotherProgramSeesTheColours() throws IOException {
        try (GainMapPicture picture = Patches.mono(513, 300, 8)) {
            Path file = WrittenFiles.file(folder, "a.heic", GainMapHeic.write(picture, Patches.best(Chroma.HALF), Progress.NONE));
            Path png = folder.resolve("a.png");
            WrittenFiles.run("heif-convert", file.toString(), png.toString());
            int pixel = javax.imageio.ImageIO.read(png.toFile()).getRGB(513 / 12, 150);
            assertEquals(Patches.COLOURS[0][0], pixel >> 16 & 0xFF, 3);
            assertEquals(Patches.COLOURS[0][1], pixel >> 8 & 0xFF, 3);
            assertEquals(Patches.COLOURS[0][2], pixel & 0xFF, 3);
        }
    }
}
