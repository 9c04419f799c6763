package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.HdrSpace;
import lightwell.author.PqPicture;
import lightwell.codec.HeifCodec;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.heif.check.StreamColour;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PqHeicTest {

    @TempDir
    Path folder;

    private static PqPicture picture(int width, int height, int bits, HdrSpace space) {
        return new PqPicture(Patches.stripes(width, height, bits), space, Patches.LEVELS, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"HEVC, 1, 1, 16, P3, PQ, HALF", "HEVC, 33, 17, 10, REC2020, ST2084, HALF", "HEVC, 513, 300, 16, P3, ST2084, FULL",
        "HEVC, 1200, 900, 10, P3, PQ, HALF", "AV1, 1, 1, 16, P3, PQ, HALF", "AV1, 513, 300, 10, REC2020, PQ, HALF"})
    void colourAndCodesAreReadBack(HeifCodec codec, int width, int height, int bits, HdrSpace space, PqFlavour flavour, Chroma chroma)
            throws IOException {
        byte[] bytes;
        try (PqPicture picture = picture(width, height, bits, space)) {
            bytes = codec == HeifCodec.HEVC ? PqHeic.write(picture, flavour, Patches.best(chroma), Progress.NONE)
                    : PqAvif.write(picture, flavour, Patches.best(chroma), Progress.NONE);
        }
        Path file = WrittenFiles.file(folder, "pq.heic", bytes);
        WrittenFiles.run("heif-info", file.toString());
        try (Photo photo = PhotoReader.open(file)) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertEquals(new Transfer.Pq(), photo.base().encoding().red());
            assertEquals(space.primaries(), photo.base().encoding().primaries());
            assertEquals(flavour.title(space), photo.base().encoding().name());
            assertEquals(codec.bits(10), photo.base().raster().bitDepth());
            Patches.assertStripes(photo.base().raster(), width, height, 2.5);
        }
    }

    @Test
    void codePointsProfileAndLevelsAreProperties() throws IOException {
        HeifFile graph;
        try (PqPicture picture = picture(1200, 900, 10, HdrSpace.P3)) {
            graph = WrittenFiles.graph(PqHeic.write(picture, PqFlavour.PQ, Patches.best(Chroma.HALF), Progress.NONE));
        }
        assertEquals(List.of("heix", "mif1", "miaf", "heix"), graph.brands());
        Item base = graph.primary();
        assertEquals("grid", base.type());
        assertEquals(Optional.of(new Property.Pixi(List.of(10, 10, 10))), base.property(Property.Pixi.class));
        assertEquals(Optional.of(new Property.Nclx(12, 16, 6, true)), base.property(Property.Nclx.class));
        assertTrue(base.property(Property.Icc.class).isPresent());
        assertEquals(812 << 16 | 91, WrittenFiles.box(base, "clli").getInt());
        ByteBuffer mdcv = WrittenFiles.box(base, "mdcv");
        for (int expected : new int[] {13250, 34500, 7500, 3000, 34000, 16000, 15635, 16450}) {
            assertEquals(expected, mdcv.getShort() & 0xFFFF, "green, blue, red, white in units of 0.00002");
        }
        assertEquals(8_120_000, mdcv.getInt());
        assertEquals(50, mdcv.getInt());
        for (Item tile : graph.targets(base, "dimg")) {
            Property.Nclx stream = StreamColour.of(graph, tile).orElseThrow().code();
            assertEquals(new Property.Nclx(2, 2, 6, true), stream, "the stream contradicts nothing");
        }
    }

    @Test
    void flavoursAreNamedAsTheirFiles() {
        assertEquals("P3_PQ", PqFlavour.PQ.suffix(HdrSpace.P3));
        assertEquals("HDR_P3_D65_ST2084", PqFlavour.ST2084.suffix(HdrSpace.P3));
    }
}
