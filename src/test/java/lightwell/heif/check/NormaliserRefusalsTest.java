package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lightwell.heif.ComposedItem;
import lightwell.heif.Graphs;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.HeifException;
import lightwell.heif.HevcUnits;
import lightwell.heif.Limits;
import lightwell.heif.Property;
import org.junit.jupiter.api.Test;

/** Graphs of images that are refused, each in one sentence. */
class NormaliserRefusalsTest {

    @Test
    void refusesCircles() {
        HeifComposer self = Graphs.composer();
        ComposedItem grid = self.item("grid", new GridPayload(1, 1, 64, 64).bytes()).properties(new Property.Ispe(64, 64));
        self.primary(grid.refersTo("dimg", grid));
        assertRefused(self, "in a circle: 1 and 1 again");

        for (String type : List.of("iden", "iovl", "grid")) {
            HeifComposer three = Graphs.composer();
            three.primary(three.item(type, new byte[12]).properties(new Property.Ispe(8, 8)).refersTo("dimg", 2));
            three.item(type, new byte[12]).properties(new Property.Ispe(8, 8)).refersTo("dimg", 3);
            three.item(type, new byte[12]).properties(new Property.Ispe(8, 8)).refersTo("dimg", 1);
            assertRefused(three, "in a circle: 1, 2, 3 and 1 again");
        }
    }

    @Test
    void refusesDeepDerivations() throws HeifException {
        assertEquals(Limits.MAX_DERIVATION_DEPTH, Graphs.normalise(identities(Limits.MAX_DERIVATION_DEPTH - 1)).decodable().size());
        assertRefused(identities(Limits.MAX_DERIVATION_DEPTH), "more than 8 deep");
    }

    private static HeifComposer identities(int steps) {
        HeifComposer heif = Graphs.composer();
        ComposedItem last = Graphs.coded(heif, 8, 8);
        for (int i = 0; i < steps; i++) {
            last = heif.item("iden", new byte[0]).properties(new Property.Ispe(8, 8)).refersTo("dimg", last);
        }
        return heif.primary(last);
    }

    @Test
    void aLatticeOfDerivationsTakesNoLongerThanItsEdges() throws HeifException {
        HeifComposer heif = Graphs.composer();
        List<ComposedItem> layer = Graphs.tiles(heif, 60);
        for (int depth = 0; depth < 6; depth++) {
            List<ComposedItem> next = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                next.add(heif.grid(new GridPayload(6, 10, 64, 64), layer));
            }
            layer = next;
        }
        heif.primary(heif.grid(new GridPayload(6, 10, 64, 64), layer));
        assertRefused(heif, "wrong type 'grid'");
    }

    @Test
    void refusesGridsThatDoNotAddUp() {
        assertGridRefused(new GridPayload(2, 2, 100, 100), 3, "has 2 x 2 tiles in its payload but 3 references");
        assertGridRefused(new GridPayload(1, 2, 129, 64), 2, "has tiles for 128 x 64 pixels but is 129 x 64");
        assertGridRefused(new GridPayload(1, 1, 64, 64), 0, "but 0 references");

        HeifComposer sizes = Graphs.composer();
        sizes.primary(sizes.grid(new GridPayload(1, 2, 100, 64), List.of(Graphs.coded(sizes, 64, 64), Graphs.coded(sizes, 64, 32))));
        assertRefused(sizes, "tiles of different sizes");

        HeifComposer types = Graphs.composer();
        ComposedItem xmp = types.item("mime", new byte[4]);
        types.primary(types.grid(new GridPayload(1, 1, 64, 64), List.of(xmp)));
        assertRefused(types, "Image 1 ('mime')");

        HeifComposer nested = Graphs.composer();
        ComposedItem inner = nested.grid(new GridPayload(1, 1, 64, 64), Graphs.tiles(nested, 1));
        nested.primary(nested.grid(new GridPayload(1, 1, 64, 64), List.of(inner)));
        assertRefused(nested, "tile 2 of the wrong type 'grid'");

        HeifComposer turned = Graphs.composer();
        turned.primary(turned.grid(new GridPayload(1, 1, 64, 64), List.of(Graphs.coded(turned, 64, 64).properties(new Property.Irot(90)))));
        assertRefused(turned, "turned or cut");

        HeifComposer missing = Graphs.composer();
        missing.primary(
                missing.item("grid", new GridPayload(1, 1, 64, 64).bytes()).properties(new Property.Ispe(64, 64)).refersTo("dimg", 99));
        assertRefused(missing, "made from item 99, which does not exist");

        HeifComposer cut = Graphs.composer();
        cut.primary(cut.item("grid", new byte[5]).properties(new Property.Ispe(64, 64)).refersTo("dimg", Graphs.coded(cut, 64, 64)));
        assertRefused(cut, "payload of grid 1 ends too early");
    }

    private static void assertGridRefused(GridPayload payload, int tiles, String reason) {
        HeifComposer heif = Graphs.composer();
        heif.primary(heif.grid(payload, Graphs.tiles(heif, tiles)));
        assertRefused(heif, reason);
    }

    @Test
    void refusesAbsurdSizes() {
        HeifComposer image = Graphs.composer();
        image.primary(Graphs.coded(image, 100_000, 100_000));
        assertRefused(image, "says 100000 x 100000 pixels; the limit is 300000000");

        HeifComposer grid = Graphs.composer();
        grid.primary(grid.item("grid", new GridPayload(1, 1, 100_000, 100_000).bytes()).properties(new Property.Ispe(64, 64))
                .refersTo("dimg", Graphs.coded(grid, 64, 64)));
        assertRefused(grid, "asks for 100000 x 100000 pixels");

        HeifComposer tiles = Graphs.composer();
        ComposedItem tile = Graphs.coded(tiles, 8192, 8192);
        tiles.primary(tiles.grid(new GridPayload(1, 6, 64, 64), java.util.Collections.nCopies(6, tile)));
        assertRefused(tiles, "tiles of 49152 x 8192 pixels together");
    }

    @Test
    void refusesAStreamMuchLargerThanItSays() throws HeifException {
        byte[] honest = HevcUnits.sequence(64, 64);
        byte[] trap = HevcUnits.sequence(32_000, 32_000);
        HeifComposer small = Graphs.composer();
        small.primary(small.item("hvc1", HevcUnits.withLength(honest)).properties(Graphs.config(), new Property.Ispe(64, 64)));
        Graphs.normalise(small);

        HeifComposer inStream = Graphs.composer();
        inStream.primary(inStream.item("hvc1", HevcUnits.withLength(trap)).properties(Graphs.config(), new Property.Ispe(64, 64)));
        assertRefused(inStream, "is coded as 32000 x 32000 pixels");

        HeifComposer inConfig = Graphs.composer();
        inConfig.primary(inConfig.item("hvc1", new byte[8]).properties(HevcUnits.config(trap), new Property.Ispe(64, 64)));
        assertRefused(inConfig, "is coded as 32000 x 32000 pixels");
    }

    @Test
    void refusesImagesThatLackSomething() {
        HeifComposer noConfig = Graphs.composer();
        noConfig.primary(noConfig.item("hvc1", new byte[4]).properties(new Property.Ispe(8, 8)));
        assertRefused(noConfig, "has no decoder configuration (property 'hvcC')");

        HeifComposer otherConfig = Graphs.composer();
        otherConfig.primary(otherConfig.item("av01", new byte[4]).properties(Graphs.config(), new Property.Ispe(8, 8)));
        assertRefused(otherConfig, "has no decoder configuration (property 'av1C')");

        HeifComposer noSize = Graphs.composer();
        noSize.primary(noSize.item("hvc1", new byte[4]).properties(Graphs.config()));
        assertRefused(noSize, "has no size (property 'ispe')");

        HeifComposer empty = Graphs.composer();
        empty.item("Exif", new byte[4]);
        empty.primary(empty.item("hvc1", new byte[0]).properties(Graphs.config(), new Property.Ispe(8, 8)));
        assertRefused(empty, "Image 2 ('hvc1') is empty");

        HeifComposer overlay = Graphs.composer();
        overlay.primary(
                overlay.item("iovl", new byte[30]).properties(new Property.Ispe(8, 8)).refersTo("dimg", Graphs.coded(overlay, 8, 8)));
        assertRefused(overlay, "payload of overlay 1 asks for 0 x 0 pixels");
    }

    private static void assertRefused(HeifComposer heif, String reason) {
        String sentence = assertThrows(HeifException.class, () -> Graphs.normalise(heif)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.endsWith(".") && sentence.lines().count() == 1, sentence);
    }
}
