package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lightwell.heif.ComposedItem;
import lightwell.heif.Graphs;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.HevcUnits;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.heif.Property;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    @Test
    void cutsTheGraphOfANewPhoneToWhatLibheifTakes() throws HeifException {
        byte[] original = Graphs.phone().toBytes();
        NormalisedHeif result = Normaliser.normalise(ByteBuffer.wrap(original));
        assertEquals(List.of(), Said.of(result.warnings()));
        assertEquals(Set.of(1, 2, 3, 4, 5, 6, 10), result.decodable());
        assertEquals("tmap", result.graph().items().get(7).type(), "the graph still has everything");
        assertTrue(result.bytes().isDirect());

        HeifFile rebuilt = HeifFile.parse(result.bytes());
        assertEquals(5, rebuilt.primary().id());
        assertEquals(Set.of(1, 2, 3, 4, 5, 6, 8, 9, 10), rebuilt.items().keySet());
        assertTrue(rebuilt.groups().isEmpty());
        assertEquals(Set.of(
                new HeifFile.Reference("dimg", 5, List.of(1, 2, 3, 4)),
                new HeifFile.Reference("cdsc", 8, List.of(5)),
                new HeifFile.Reference("cdsc", 9, List.of(6))), Set.copyOf(rebuilt.references()));
        for (Item item : rebuilt.items().values()) {
            assertFalse(item.hidden(), "libheif gives out visible images only");
            assertArrayEquals(Graphs.bytes(result.graph().data(result.graph().items().get(item.id()))), Graphs.bytes(rebuilt.data(item)));
        }
        assertEquals(result.graph().primary().uprightSize(), rebuilt.primary().uprightSize());
    }

    @Test
    void doesNotChangeTheFileItIsGiven() throws HeifException {
        byte[] original = Graphs.phone().toBytes();
        byte[] copy = original.clone();
        ByteBuffer buffer = ByteBuffer.wrap(original);
        Normaliser.normalise(buffer);
        assertArrayEquals(copy, original);
        assertEquals(0, buffer.position());
    }

    @Test
    void findsPayloadsInIdatAgain() throws HeifException {
        HeifComposer heif = Graphs.composer();
        heif.primary(heif.grid(new GridPayload(1, 2, 128, 64), Graphs.tiles(heif, 2)).inIdat());
        NormalisedHeif result = Graphs.normalise(heif);
        HeifFile rebuilt = HeifFile.parse(result.bytes());
        assertEquals(new GridPayload(1, 2, 128, 64), GridPayload.parse(3, rebuilt.data(rebuilt.primary())));
    }

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
    void aCircleElsewhereIsOnlyAWarning() throws HeifException {
        HeifComposer heif = Graphs.phone();
        ComposedItem bad = heif.item("iden", new byte[0]).properties(new Property.Ispe(8, 8), new Property.AuxC("urn:x", new byte[0]));
        bad.refersTo("dimg", bad).refersTo("auxl", 5);
        NormalisedHeif result = Graphs.normalise(heif);
        assertFalse(result.decodable().contains(bad.id()));
        assertFalse(HeifFile.parse(result.bytes()).items().containsKey(bad.id()));
        assertWarned(result, "circle");
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
    void tellsTheDecoderWhatThumbnailsAreCodedAs() throws HeifException {
        HeifComposer photo = Graphs.composer();
        photo.primary(Graphs.coded(photo, 640, 480));
        Property.DecoderConfig padded = HevcUnits.config(HevcUnits.sequence(168, 128, 4, 0));
        ComposedItem thumbnail = photo.item("hvc1", new byte[8]).properties(padded, new Property.Ispe(160, 120));
        ComposedItem cut = photo.item("hvc1", new byte[8]).properties(padded, new Property.Ispe(160, 120),
                new Property.Clap(new Property.Fraction(100, 1), new Property.Fraction(100, 1), new Property.Fraction(0, 1),
                        new Property.Fraction(0, 1)));
        ComposedItem larger = photo.item("hvc1", new byte[8]).properties(padded, new Property.Ispe(320, 240));
        NormalisedHeif made = Graphs.normalise(photo);
        HeifFile graph = HeifFile.parse(made.bytes());
        assertEquals(new Property.Ispe(160, 128), size(graph, thumbnail));
        assertEquals(new Property.Ispe(160, 120), size(graph, cut), "its place depends on the size");
        assertEquals(new Property.Ispe(320, 240), size(graph, larger), "nothing is missing where there is a margin");
        assertEquals(new Property.Ispe(160, 120), size(made.graph(), thumbnail), "what the file says stays");
    }

    private static Property.Ispe size(HeifFile graph, ComposedItem item) {
        return graph.items().get(item.id()).property(Property.Ispe.class).orElseThrow();
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

    @Test
    void mendsPropertiesThatMakeNoSense() throws HeifException {
        HeifComposer heif = Graphs.composer();
        byte[] zeroDenominators = new byte[32];
        heif.primary(Graphs.coded(heif, 64, 64).properties(
                new Property.Other("clap", true, zeroDenominators),
                new Property.Other("irot", true, new byte[0]),
                new Property.Other("zzzz", true, new byte[3]),
                new Property.Other("yyyy", false, new byte[3])));
        NormalisedHeif result = Graphs.normalise(heif);
        assertWarned(result, "The box 'clap' at byte");
        assertWarned(result, "divides by 0; this property is ignored.");
        assertWarned(result, "The box 'irot' at byte");
        assertWarned(result, "essential property 'zzzz', which is ignored");
        assertEquals(List.of(), HeifFile.parse(result.bytes()).primary().properties().stream()
                .filter(p -> p instanceof Property.Other || p instanceof Property.Clap).toList());

        HeifComposer outside = Graphs.composer();
        outside.primary(Graphs.coded(outside, 64, 64).properties(new Property.Clap(new Property.Fraction(Integer.MAX_VALUE, 1),
                new Property.Fraction(1, Integer.MAX_VALUE), new Property.Fraction(Integer.MIN_VALUE, 1), new Property.Fraction(0, 1))));
        assertWarned(Graphs.normalise(outside), "clean aperture ('clap') that lies outside it");
    }

    @Test
    void toleratesReferencesToNowhere() throws HeifException {
        HeifComposer heif = Graphs.phone();
        Graphs.coded(heif, 8, 8).properties(new Property.AuxC("urn:x", new byte[0])).refersTo("auxl", 4711, 5);
        assertWarned(Graphs.normalise(heif), "refers ('auxl') to item 4711, which does not exist");
    }

    @Test
    void showsAHiddenPrimaryImage() throws HeifException {
        HeifComposer heif = Graphs.composer();
        heif.primary(Graphs.coded(heif, 8, 8).hidden());
        assertFalse(HeifFile.parse(Graphs.normalise(heif).bytes()).primary().hidden());
    }

    private static void assertRefused(HeifComposer heif, String reason) {
        String sentence = assertThrows(HeifException.class, () -> Graphs.normalise(heif)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.endsWith(".") && sentence.lines().count() == 1, sentence);
    }

    private static void assertWarned(NormalisedHeif result, String part) {
        assertTrue(Said.of(result.warnings()).stream().anyMatch(w -> w.contains(part)), () -> Said.of(result.warnings()).toString());
    }
}
