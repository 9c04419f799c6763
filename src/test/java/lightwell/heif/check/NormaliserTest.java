package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
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
import lightwell.heif.Property;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

/** What is cut from a graph of images, and what is mended. */
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

    private static void assertWarned(NormalisedHeif result, String part) {
        assertTrue(Said.of(result.warnings()).stream().anyMatch(w -> w.contains(part)), () -> Said.of(result.warnings()).toString());
    }
}
