package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lightwell.author.Chroma;
import lightwell.author.GainMapPicture;
import lightwell.codec.HeifCodec;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainMapAvifTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1, 8, false", "33, 17, 8, false", "513, 300, 8, true", "1200, 900, 8, false", "600, 300, 10, true"})
    void theMapIsReadBackByIso(int width, int height, int bits, boolean rgb) throws IOException {
        try (GainMapPicture picture = rgb ? Patches.rgb(width, height, bits) : Patches.mono(width, height, bits)) {
            byte[] bytes = GainMapAvif.write(picture, Patches.best(Chroma.HALF), Progress.NONE);
            Path file = WrittenFiles.file(folder, "written.avif", bytes);
            WrittenFiles.run("heif-info", file.toString());
            try (Photo photo = PhotoReader.open(file)) {
                assertEquals(List.of(), Said.of(photo.warnings()));
                Layer.GainMap map = photo.gainMap().orElseThrow();
                assertTrue(map.apple().isEmpty());
                IsoGainMap iso = map.iso().orElseThrow();
                assertEquals(picture.map().stops(), iso.alternateHeadroom(), 3e-9);
                assertEquals(picture.map().channels().size(), iso.channels().size());
                assertEquals(picture.space().primaries(), photo.base().encoding().primaries());
                Patches.assertStripes(photo.base().raster(), width, height, 3);
                assertEquals(picture.map().codes().channels(), map.raster().channels());
                assertEquals(HeifCodec.AV1.bits(bits), map.raster().bitDepth());
            }
        }
    }

    /** libavif 1.4 applies a map only beside code points; other readers know Display P3 by its profile alone. */
    @ParameterizedTest
    @CsvSource({"false, 1, false", "true, 12, true"})
    void onlyColoursThatNeedItHaveAProfile(boolean p3, int primaries, boolean profile) throws IOException {
        try (GainMapPicture picture = p3 ? Patches.rgb(40, 30, 8) : Patches.mono(40, 30, 8)) {
            Item base = WrittenFiles.graph(GainMapAvif.write(picture, Patches.best(Chroma.HALF), Progress.NONE)).primary();
            assertEquals(new Property.Nclx(primaries, 13, 6, true), base.property(Property.Nclx.class).orElseThrow());
            assertEquals(profile, base.property(Property.Icc.class).isPresent());
        }
    }

    @Test
    void nothingOfApplesIsWritten() throws IOException {
        HeifFile graph;
        try (GainMapPicture picture = Patches.mono(600, 300, 8)) {
            graph = WrittenFiles.graph(GainMapAvif.write(picture, Patches.best(Chroma.HALF), Progress.NONE));
        }
        assertEquals(List.of("avif", "mif1", "miaf", "avif", "MA1B", "tmap"), graph.brands());
        assertTrue(graph.items().values().stream().noneMatch(item -> item.property(Property.AuxC.class).isPresent()));
        assertTrue(graph.items().values().stream().noneMatch(item -> item.type().equals("mime")));
        Item alternate = WrittenFiles.only(graph, "tmap");
        assertEquals(2, graph.targets(alternate, "dimg").size());
        assertEquals(graph.primary(), graph.targets(alternate, "dimg").get(0));
    }
}
